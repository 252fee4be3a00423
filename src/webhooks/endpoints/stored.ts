import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DATABASE, positionSql } from '../../changes';
import { contentError } from '../../errors';
import { decrypted, encrypted, newSecret } from './secrets';

/** A place in the log of changes: everything up to it was told. */
export interface Place {
  /** Microseconds since 1970; see `changes/log`. */
  position: number;
  kept: string;
  documentId: string;
  /** Which database it is a place of; see `changes/log`. */
  database: string | null;
}

export interface StoredEndpoint {
  id: number;
  url: string;
  description: string;
  failures: number;
  failingSince: Date | null;
  nextAt: Date | null;
  pausedAt: Date | null;
  pausedBecause: string | null;
  formerUntil: Date | null;
  madeAt: Date;
  madeBy: string | null;
  place: Place;
  isBehind: boolean;
}

/** So many are told at once. */
export const MOST_ENDPOINTS = 20;

/** How long (hours) messages are signed with the former secret, too. */
const FORMER_HOURS = 24;

/** SQL of whether there is something that an endpoint was not told of. */
export function isBehind(endpoint: string): string {
  return `exists (select from history.changes as change where (change.moment, change.kept, change.document_id)
      > (${endpoint}.moment, ${endpoint}.kept, ${endpoint}.document_id)
    union all select from history.clock where forgotten_at >= ${endpoint}.moment or ${DATABASE} <> ${endpoint}.database)`;
}

const COLUMNS = `endpoint.id::integer as id, url, description, failures, failing_since as "failingSince", next_at as "nextAt",
  paused_at as "pausedAt", paused_because as "pausedBecause",
  case when former_until > clock_timestamp() then former_until end as "formerUntil", made_at as "madeAt", made_by as "madeBy",
  json_build_object('position', ${positionSql('endpoint.moment')}, 'kept', kept, 'documentId', document_id,
    'database', endpoint.database) as place,
  ${isBehind('endpoint')} as "isBehind"`;

const FROM = 'webhooks.endpoints as endpoint';

/** All, by their address. */
export async function readEndpoints(connection: Knex): Promise<StoredEndpoint[]> {
  const { rows } = await connection.raw<{ rows: StoredEndpoint[] }>(
    `select ${COLUMNS} from ${FROM} order by url, endpoint.id`,
  );
  return rows;
}

/** @throws NotFoundError (404) with code `not-found` */
export async function readEndpoint(connection: Knex, id: number): Promise<StoredEndpoint> {
  const { rows } = await connection.raw<{ rows: StoredEndpoint[] }>(
    `select ${COLUMNS} from ${FROM} where endpoint.id = ?`,
    [id],
  );
  if (!rows[0]) throw contentError(404, 'not-found', 'There is no such webhook.');
  return rows[0];
}

/**
 * Makes one that is told of what changes from now on.
 *
 * @throws ValidationError (400) with code `invalid-body` for more than there may be
 */
export async function makeEndpoint(
  strapi: Core.Strapi,
  { url, description, madeBy }: Pick<StoredEndpoint, 'url' | 'description' | 'madeBy'>,
): Promise<number> {
  let made: number | undefined;
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw('lock table webhooks.endpoints in exclusive mode');
    const { rows } = (await trx.raw(
      `insert into webhooks.endpoints (url, description, secret, moment, database, made_by)
        select ?, ?, ?, latest_at + interval '1 microsecond', ${DATABASE}, ? from history.clock
        where (select count(*) from webhooks.endpoints) < ? returning id::integer as id`,
      [url, description, encrypted(strapi, newSecret()), madeBy, MOST_ENDPOINTS] as Knex.RawBinding[],
    )) as { rows: { id: number }[] };
    made = rows[0]?.id;
  });
  if (made === undefined)
    throw contentError(400, 'invalid-body', `There are ${MOST_ENDPOINTS} webhooks already, and no more can be told.`, {
      errors: [],
    });
  return made;
}

/** Changes one. Elsewhere it is told at once, whatever became of it where it was. */
export async function writeEndpoint(
  connection: Knex,
  id: number,
  written: Partial<Pick<StoredEndpoint, 'url' | 'description'>>,
): Promise<void> {
  const anew = written.url === undefined ? {} : { failures: 0, failing_since: null, next_at: null };
  await connection('webhooks.endpoints')
    .where({ id })
    .update({ ...written, ...anew });
}

export async function dropEndpoint(connection: Knex, id: number): Promise<void> {
  await connection('webhooks.endpoints').where({ id }).delete();
}

/** The secrets with which messages are signed now, the newest first. */
export async function secretsOf(strapi: Core.Strapi, id: number): Promise<string[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: { secret: string; former: string | null }[] }>(
    `select secret, case when former_until > clock_timestamp() then former_secret end as former
      from webhooks.endpoints where id = ?`,
    [id],
  );
  return [rows[0]?.secret, rows[0]?.former]
    .map((text) => (text ? decrypted(strapi, text) : undefined))
    .filter((secret) => secret !== undefined);
}

/** Makes a new secret; messages are signed with the former one, too, for a day. */
export async function rotateSecret(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.connection.raw(
    `update webhooks.endpoints set former_secret = secret, secret = ?,
      former_until = clock_timestamp() + interval '${FORMER_HOURS} hours' where id = ?`,
    [encrypted(strapi, newSecret()), id],
  );
}

/** Is told of nothing until it is resumed; what changes meanwhile is not forgotten. */
export async function pauseEndpoint(connection: Knex, id: number, because: string | null): Promise<void> {
  await connection.raw(
    'update webhooks.endpoints set paused_at = clock_timestamp(), paused_because = ?, next_at = null where id = ? and paused_at is null',
    [because, id] as Knex.RawBinding[],
  );
}

/** Has it be told again. What is under way to it is awaited, so that nothing is told out of order. */
export async function resumeEndpoint(connection: Knex, id: number): Promise<void> {
  await connection.raw(
    `update webhooks.endpoints set paused_at = null, paused_because = null, failures = 0, failing_since = null,
      next_at = null where id = ?`,
    [id],
  );
}
