import type { Core } from '@strapi/strapi';
import { whenIdle } from '../../database/connection';
import { stopServing } from '../operations';
import { onStopSignal } from './signals';

/** Seconds that Strapi gets for its own end, once nobody waits for an answer. */
const UNLOAD_SECONDS = 10;

/**
 * Ends the server when it is told to, or when nobody is left who could: answers in flight first, then Strapi and its
 * connections to the database. Strapi's own handlers, which would cut every client off, are replaced.
 */
export function stopInOrder(app: Core.Strapi): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    if (app.isLoaded) {
      await stopServing(app);
      await Promise.race([unload(app), new Promise((resolve) => setTimeout(resolve, UNLOAD_SECONDS * 1000))]);
    }
    process.exit(0);
  };
  const stopOrFail = () =>
    void stop().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  onStopSignal(stopOrFail, () => process.exit(1));
  process.on('message', (message) => message === 'stop' && stopOrFail());
  // Its supervisor was killed: the next one must find the port and the database free.
  process.on('disconnect', stopOrFail);
  if (process.send && !process.connected) stopOrFail();
}

async function unload(app: Core.Strapi): Promise<void> {
  await whenIdle(app);
  await app.destroy();
}
