import type { Core } from '@strapi/strapi';
import { followingOf } from '../../changes';
import { taskOf } from '../../jobs';
import { isBehind } from '../endpoints';
import { tellLater } from './deliver';
import { deliverBeside } from './running';

/** How long (ms) further changes are waited for: a release is many. */
const PAUSE = 100;

/**
 * Has endpoints be told as soon as something changes, and within a minute whatever happened to whoever was to tell them:
 * the log of changes says what is left to tell.
 */
export function tellOfChanges(strapi: Core.Strapi): void {
  taskOf(strapi, 'deliver-webhook', async (app, payload) => deliverBeside(app, (payload as { id: number }).id));
  taskOf(strapi, 'deliver-due-webhooks', (app) => tellBehind(app), { at: '* * * * *' });
  if (!strapi.config.get<boolean>('jobs.run')) return;
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tellBehind(strapi).catch((error) => strapi.log.debug(`Webhooks wait for the next minute: ${error.message}`));
    }, PAUSE);
    timer.unref();
  };
  followingOf(strapi).tell({ drop: wake, dropAll: wake });
}

/** Has every endpoint be told that is behind, and whose turn it is. */
async function tellBehind(strapi: Core.Strapi): Promise<void> {
  const { rows } = await strapi.db.connection.raw<{ rows: { id: number }[] }>(
    `select id::integer as id from webhooks.endpoints as endpoint
      where paused_at is null and coalesce(next_at <= clock_timestamp(), true) and ${isBehind('endpoint')}`,
  );
  for (const { id } of rows) await tellLater(strapi, id);
}
