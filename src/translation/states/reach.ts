import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { isLocalizedType } from '../../model';
import { checkedBody } from '../../parameters';
import { savingRequest, type Write } from '../../writes';
import type { EditKind, Reach } from '../contract';
import { type Document, type NewEdit, readSegments } from './store';

const kind = z.enum(['typo', 'meaning', 'safety']);

const body = z.object({
  reach: z
    .union(
      [z.literal('ask'), kind, z.record(z.string().max(500), kind)],
      'must be ask, typo, meaning or safety, or one of the last three by content path',
    )
    .optional(),
});

/**
 * What the running request says of how far the edits of a write reach.
 *
 * @returns undefined for a write of anything but the draft at the request's own address, and where nothing is said
 * @throws ValidationError (400) with code `invalid-body`
 */
export function reachOf(strapi: Core.Strapi, write: Write): Reach | undefined {
  const request = isLocalizedType(write.contentType) ? savingRequest(strapi, write) : undefined;
  return request && checkedBody(body, request.request.body ?? {}).reach;
}

/**
 * Refuses what would say nothing, before anything is written: of another language than the source.
 *
 * @throws ValidationError (400) with code `invalid-body`
 */
export async function refuseReachElsewhere(strapi: Core.Strapi, write: Write): Promise<void> {
  const reach = reachOf(strapi, write);
  if (reach === undefined || reach === 'ask') return;
  const { default: source } = await knownLocales(strapi);
  const { locale = source } = write.params as { locale?: string };
  if (locale !== source) throw wrong(['reach'], `is said of edits in the source language only (${source})`);
}

/** What was said of the edit at a content path. */
export function kindSaid(reach: Reach | undefined, path: string): EditKind | undefined {
  if (typeof reach === 'object') return Object.hasOwn(reach, path) ? reach[path] : undefined;
  return reach === 'ask' ? undefined : reach;
}

/**
 * Refuses a path that the entry has not: somebody would believe to have said something.
 *
 * @throws ValidationError (400) with code `invalid-body`
 */
export async function refuseUnknownPaths(
  trx: Knex.Transaction,
  document: Document,
  reach: Reach | undefined,
  edits: readonly NewEdit[],
): Promise<void> {
  if (typeof reach !== 'object') return;
  const changed = new Set(edits.map(({ path }) => path));
  const unchanged = Object.keys(reach).filter((path) => !changed.has(path));
  if (unchanged.length === 0) return;
  const known = new Set((await readSegments(trx, document)).map(({ path }) => path));
  const unknown = unchanged.find((path) => !known.has(path));
  if (unknown === undefined) return;
  const hint = edits.length > 0 ? `the save changes ${[...changed].join(', ')}` : 'the save changes no text';
  throw wrong(['reach', unknown], `is no content path of this entry; ${hint}`);
}

function wrong(path: string[], message: string): Error {
  return contentError(400, 'invalid-body', `${path.join('.')}: ${message}.`, { errors: [{ path, message }] });
}
