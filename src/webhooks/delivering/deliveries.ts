import type { Knex } from 'knex';
import { contentError } from '../../errors';
import type { Outcome } from './send';

export interface StoredDelivery {
  id: number;
  endpoint: number;
  eventId: string;
  body: string;
  at: Date;
  milliseconds: number;
  status: number | null;
  problem: string | null;
  isTaken: boolean;
}

/** Of each endpoint so many are kept. */
const MOST_KEPT = 1000;

const COLUMNS = `id::integer as id, endpoint::integer as endpoint, event_id as "eventId", body, tried_at as at, milliseconds,
  status, problem, is_taken as "isTaken"`;

/** Writes a try down. @returns its number */
export async function noteDelivery(
  connection: Knex,
  { endpoint, eventId, body }: Pick<StoredDelivery, 'endpoint' | 'eventId' | 'body'>,
  { status, problem, isTaken, milliseconds }: Outcome,
): Promise<number> {
  const { rows } = await connection.raw<{ rows: { id: number }[] }>(
    `insert into webhooks.deliveries (endpoint, event_id, body, status, problem, is_taken, milliseconds)
      select id, ?, ?, ?, ?, ?, ? from webhooks.endpoints where id = ? returning id::integer as id`,
    [eventId, body, status, problem, isTaken, milliseconds, endpoint] as Knex.RawBinding[],
  );
  return rows[0]?.id ?? 0;
}

/** The latest first. */
export async function readDeliveries(
  connection: Knex,
  endpoint: number,
  before: number | undefined,
  most: number,
): Promise<StoredDelivery[]> {
  const { rows } = await connection.raw<{ rows: StoredDelivery[] }>(
    `select ${COLUMNS} from webhooks.deliveries where endpoint = ? and id < coalesce(?, 9223372036854775807)
      order by deliveries.id desc limit ?`,
    [endpoint, before ?? null, most] as Knex.RawBinding[],
  );
  return rows;
}

/** @throws NotFoundError (404) with code `not-found` */
export async function readDelivery(connection: Knex, id: number): Promise<StoredDelivery> {
  const { rows } = await connection.raw<{ rows: StoredDelivery[] }>(
    `select ${COLUMNS} from webhooks.deliveries where id = ?`,
    [id],
  );
  if (!rows[0]) throw contentError(404, 'not-found', 'There is no such delivery; the latest thousand are kept.');
  return rows[0];
}

/** What was sent of an event when it was tried before: it says the same each time. */
export async function bodySent(connection: Knex, endpoint: number, eventId: string): Promise<string | undefined> {
  const { rows } = await connection.raw<{ rows: { body: string }[] }>(
    'select body from webhooks.deliveries where endpoint = ? and event_id = ? order by id limit 1',
    [endpoint, eventId],
  );
  return rows[0]?.body;
}

export async function forgetOldDeliveries(connection: Knex, endpoint: number): Promise<void> {
  await connection.raw(
    `delete from webhooks.deliveries where endpoint = ? and id <= (select id from webhooks.deliveries
      where endpoint = ? order by id desc offset ${MOST_KEPT} limit 1)`,
    [endpoint, endpoint],
  );
}
