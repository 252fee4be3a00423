import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../actor';
import { contentError } from '../errors';
import type { EntryScope, ReleaseScope, Scope } from './scope';

/** A preview that was handed out to somebody without an account. */
export interface PreviewLink {
  id: string;
  scope: Scope;
  /** Whom it is for. */
  name: string;
  madeBy: string | null;
  madeAt: Date;
  expiresAt: Date;
  revokedBy: string | null;
  revokedAt: Date | null;
  /** When it was opened last. */
  openedAt: Date | null;
  timesOpened: number;
}

const COLUMNS = {
  id: 'id',
  name: 'name',
  madeBy: 'made_by',
  madeAt: 'made_at',
  expiresAt: 'expires_at',
  revokedBy: 'revoked_by',
  revokedAt: 'revoked_at',
  openedAt: 'opened_at',
  timesOpened: 'times_opened',
};

const MOST = 100;

/** How many days a link that opens nothing any more is listed. */
const KEPT = 90;

export async function makeLink(
  strapi: Core.Strapi,
  { scope, name, days }: { scope: Scope; name: string; days: number },
): Promise<PreviewLink> {
  const connection = strapi.db.connection;
  await connection('previews.links').whereRaw(`expires_at < now() - ? * interval '1 day'`, [KEPT]).delete();
  const [row] = await connection('previews.links')
    .insert({
      scope: JSON.stringify(scope),
      name,
      made_by: await actorOf(strapi),
      expires_at: connection.raw(`now() + ? * interval '1 day'`, [days]),
    })
    .returning('id');
  return readLink(connection, row.id);
}

/** What links are listed by: whoever made them. */
export type Subject = Omit<EntryScope, 'by'> | Omit<ReleaseScope, 'by'>;

/** Links to a preview of something, whoever made them: those that still open something, then the latest first. */
export async function listLinks(strapi: Core.Strapi, of: Subject): Promise<PreviewLink[]> {
  const rows = await links(strapi.db.connection)
    .whereRaw('scope @> ?::jsonb', [JSON.stringify(of)])
    .orderByRaw('(revoked_at is null and expires_at > now()) desc, made_at desc')
    .limit(MOST);
  return rows.map(revived);
}

/** @throws NotFoundError (404) with code `not-found` */
export async function readLink(connection: Knex, id: string): Promise<PreviewLink> {
  const row = isUuid(id) ? await links(connection).where({ id }).first() : undefined;
  if (!row) throw contentError(404, 'not-found', 'There is no such link.');
  return revived(row);
}

/** Nothing is opened by it from now on. @throws NotFoundError (404) with code `not-found` */
export async function revokeLink(strapi: Core.Strapi, id: string): Promise<void> {
  await readLink(strapi.db.connection, id);
  await strapi.db
    .connection('previews.links')
    .where({ id, revoked_at: null })
    .update({ revoked_at: strapi.db.connection.fn.now(), revoked_by: await actorOf(strapi) });
}

/**
 * Notes that a link is opened: once a minute at most, since a page asks for several things.
 *
 * @returns whether it opens anything: it is there, not revoked and, by the database's clock, not expired
 */
export async function noteOpened(connection: Knex, id: string): Promise<'open' | 'expired' | 'revoked'> {
  const { rows } = await connection.raw<{ rows: { isRevoked: boolean; isExpired: boolean }[] }>(
    `select revoked_at is not null as "isRevoked", expires_at <= now() as "isExpired" from previews.links where id = ?`,
    [id],
  );
  const [found] = rows;
  if (!found || found.isRevoked) return 'revoked';
  if (found.isExpired) return 'expired';
  await connection.raw(
    `update previews.links set opened_at = now(), times_opened = times_opened + 1
      where id = ? and coalesce(opened_at < now() - interval '1 minute', true)`,
    [id],
  );
  return 'open';
}

function links(connection: Knex) {
  return connection('previews.links').select(COLUMNS, connection.raw('scope::text as scope'));
}

type Row = Omit<PreviewLink, 'scope'> & { scope: string };

function revived(row: Row): PreviewLink {
  const moment = (value: Date | null) => value && new Date(value);
  return {
    ...row,
    scope: JSON.parse(row.scope) as Scope,
    madeAt: new Date(row.madeAt),
    expiresAt: new Date(row.expiresAt),
    revokedAt: moment(row.revokedAt),
    openedAt: moment(row.openedAt),
  };
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
