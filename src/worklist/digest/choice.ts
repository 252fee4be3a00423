import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Settings } from '../../../config/settings';
import type { Digest } from '../contract';

const TABLE = 'worklist.digests';

/** Whether somebody gets it: everybody does until they switch it off, where the server sends e-mail at all. */
export async function readDigest(strapi: Core.Strapi, person: number): Promise<Digest> {
  const row = await strapi.db.connection(TABLE).where({ person }).first('wanted');
  return { wanted: row?.wanted ?? true, isPossible: isPossible(strapi) };
}

export async function writeDigest(strapi: Core.Strapi, person: number, wanted: boolean): Promise<void> {
  await strapi.db.connection(TABLE).insert({ person, wanted }).onConflict('person').merge(['wanted']);
}

export function isPossible(strapi: Core.Strapi): boolean {
  return strapi.config.get<Settings>('settings').mail.server !== undefined;
}

/**
 * Notes that somebody gets it this week, by the clock of the database.
 *
 * @returns whether they are to get it: they want it, and it was not noted before
 */
export async function claimWeek(transaction: Knex.Transaction, person: number): Promise<boolean> {
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    `insert into ${TABLE} as digest (person, sent_for) values (?, date_trunc('week', now() at time zone 'UTC')::date)
      on conflict (person) do update set sent_for = excluded.sent_for
        where digest.wanted and digest.sent_for is distinct from excluded.sent_for
      returning person`,
    [person],
  );
  return rows.length > 0;
}
