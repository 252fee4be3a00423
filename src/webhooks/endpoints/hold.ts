import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type Place, readEndpoint, type StoredEndpoint } from './stored';

/** For how long (seconds) an endpoint is held by whoever tells it, if they are not heard of again: longer than one try. */
const HOLD = 30;

/**
 * Holds an endpoint, so that nobody else tells it meanwhile: what it is told is in order.
 *
 * @returns undefined where somebody else holds it, or where it is not to be told anything now
 */
export async function hold(strapi: Core.Strapi, id: number, holder: string): Promise<StoredEndpoint | undefined> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `update webhooks.endpoints set held_by = ?, held_until = clock_timestamp() + interval '${HOLD} seconds'
      where id = ? and paused_at is null and coalesce(next_at <= clock_timestamp(), true)
        and coalesce(held_until <= clock_timestamp(), true) returning 1`,
    [holder, id],
  );
  return rows[0] ? readEndpoint(strapi.db.connection, id) : undefined;
}

/** Lets go of it. */
export async function letGo(connection: Knex, id: number, holder: string): Promise<void> {
  await connection.raw('update webhooks.endpoints set held_by = null, held_until = null where id = ? and held_by = ?', [
    id,
    holder,
  ]);
}

/** Writes down up to where it was told, and goes on holding it. @returns false for whoever does not hold it any more */
export async function tellTo(connection: Knex, id: number, holder: string, place: Place): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: unknown[] }>(
    `update webhooks.endpoints set moment = timestamptz 'epoch' + ?::float8 * interval '1 microsecond', kept = ?, document_id = ?,
      failures = 0, failing_since = null, next_at = null, held_until = clock_timestamp() + interval '${HOLD} seconds'
      where id = ? and held_by = ? and paused_at is null returning 1`,
    [place.position, place.kept, place.documentId, id, holder],
  );
  return rows.length > 0;
}

/**
 * Writes down that it could not be told, and lets go of it.
 *
 * @param seconds until it is tried again; undefined pauses it
 * @returns when it is tried again, if it is
 */
export async function notTold(
  connection: Knex,
  id: number,
  holder: string,
  { seconds, because }: { seconds: number | undefined; because: string | null },
): Promise<Date | undefined> {
  const { rows } = await connection.raw<{ rows: { nextAt: Date | null }[] }>(
    `update webhooks.endpoints set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
      next_at = clock_timestamp() + ?::float8 * interval '1 second',
      paused_at = case when ? then clock_timestamp() end, paused_because = ?, held_by = null, held_until = null
      where id = ? and held_by = ? returning next_at as "nextAt"`,
    [seconds ?? null, seconds === undefined, seconds === undefined ? because : null, id, holder] as Knex.RawBinding[],
  );
  return rows[0]?.nextAt ?? undefined;
}
