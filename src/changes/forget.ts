import type { Core } from '@strapi/strapi';
import { taskOf } from '../jobs';

/** Has changes be forgotten once they are older than CHANGES_DAYS: whoever did not ask for so long begins anew. */
export function registerChanges(strapi: Core.Strapi): void {
  taskOf(strapi, 'forget-changes', (app) => forgetOldChanges(app), { at: '17 3 * * *', options: '?fill=1d' });
}

/** So many at a time: whoever writes waits for the clock meanwhile. */
const MOST = 10_000;

/** Takes what is too old out of the log, and writes down up to where. */
async function forgetOldChanges(strapi: Core.Strapi): Promise<void> {
  const days = strapi.config.get<number>('settings.changesDays');
  for (;;) {
    const { rows } = await strapi.db.connection.raw<{ rows: { gone: number }[] }>(
      `with last as (
        select max(moment) as moment from (select moment from history.changes
          where moment < clock_timestamp() - ? * interval '1 day' order by moment limit ${MOST}) as old
      ), gone as (
        delete from history.changes as change using last where change.moment <= last.moment returning change.moment
      ), noted as (
        update history.clock set forgotten_at = greatest(forgotten_at, last.moment) from last where last.moment is not null
      ) select count(*)::integer as gone from gone`,
      [days],
    );
    if (!rows[0]?.gone) return;
  }
}
