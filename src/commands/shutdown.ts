import type { Core } from '@strapi/strapi';
import { whenIdle } from '../../database/connection';
import type { Database } from './database';

/**
 * Ends the application on SIGTERM or Ctrl-C: Strapi first, then the database it writes to. Strapi's own handlers,
 * which would end the process in between, are replaced.
 */
export function stopInOrder(app: Core.Strapi, database: Database): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    try {
      if (app.isLoaded) await unload(app);
    } finally {
      await database.stop();
    }
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => void stop());
  }
}

async function unload(app: Core.Strapi): Promise<void> {
  await whenIdle(app);
  await app.destroy();
}
