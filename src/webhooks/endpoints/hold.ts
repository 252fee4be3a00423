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

/**
 * Writes down up to where it was told, and goes on holding it.
 *
 * @param url where it was told
 * @returns false where it is to be told no more: somebody else holds it, it was paused, or it is elsewhere now
 */
export async function tellTo(
  connection: Knex,
  { id, url }: Pick<StoredEndpoint, 'id' | 'url'>,
  holder: string,
  { position, kept, documentId, database }: Place,
): Promise<boolean> {
  const { rows } = await connection.raw<{ rows: { isPaused: boolean }[] }>(
    `update webhooks.endpoints set moment = timestamptz 'epoch' + ?::float8 * interval '1 microsecond', kept = ?, document_id = ?,
      database = ?, failures = 0, failing_since = null, next_at = null, held_until = clock_timestamp() + interval '${HOLD} seconds'
      where id = ? and held_by = ? and url = ? returning paused_at is not null as "isPaused"`,
    [position, kept, documentId, database, id, holder, url],
  );
  return rows[0]?.isPaused === false;
}

/**
 * Writes down that it could not be told, and lets go of it.
 *
 * @param seconds until it is tried again; undefined pauses it. One that somebody paused meanwhile stays so
 * @returns when it is tried again, if it is: at once where it is elsewhere by now
 */
export async function notTold(
  connection: Knex,
  { id, url }: Pick<StoredEndpoint, 'id' | 'url'>,
  holder: string,
  { seconds, because }: { seconds: number | undefined; because: string | null },
): Promise<Date | undefined> {
  const { rows } = await connection.raw<{ rows: { nextAt: Date | null }[] }>(
    `update webhooks.endpoints set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
      next_at = case when paused_at is null then clock_timestamp() + ?::float8 * interval '1 second' end,
      paused_at = coalesce(paused_at, case when ? then clock_timestamp() end),
      paused_because = case when paused_at is null then ? else paused_because end, held_by = null, held_until = null
      where id = ? and held_by = ? and url = ? returning next_at as "nextAt"`,
    [
      seconds ?? null,
      seconds === undefined,
      seconds === undefined ? because : null,
      id,
      holder,
      url,
    ] as Knex.RawBinding[],
  );
  if (rows[0]) return rows[0].nextAt ?? undefined;
  await letGo(connection, id, holder);
  return new Date();
}
