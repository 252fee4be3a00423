import type { Core } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../content';
import { type Made, type OpenPage, openPreview, refusePreview } from '../../previews';
import { readPreview } from '../../served';
import type { Context } from '../context';
import { sourcesOf } from './sources';

/** Where a token stands in a request: front ends that fetch send it as a header, pictures have an address only. */
const HEADER = 'preview-token';

/** By which a front end asks where its texts are kept: the one of Strapi, for its own answers (core-api/controller). */
const SOURCES_HEADER = 'strapi-encode-source-maps';

/** A client sends tokens of a few hundred letters. */
const LONGEST = 2000;

/**
 * Answers a request that brings the token of a preview as the site will be, or refuses it. The token of one entry opens
 * its page and those of the entries that it embeds, with what is derived from them; the token of a release, the whole
 * site. Without a token nothing is changed. Somebody who is signed in may ask where the texts of a page are kept.
 *
 * @throws PolicyError (403) with code `preview-refused`
 */
export async function inPreview(strapi: Core.Strapi, context: Context, next: () => Promise<unknown>): Promise<void> {
  const asksForSources = takeSourcesHeader(context);
  const token = takeToken(context);
  if (token === undefined) {
    await next();
    return;
  }
  privately(context);
  if (token.length > LONGEST) throw refusePreview('invalid');
  if (!['GET', 'HEAD'].includes(context.method)) throw refusePreview('elsewhere');
  const { id, opens, isEditing } = await openPreview(strapi, token);
  if (!(await isOpen(strapi, opens, context))) throw refusePreview('elsewhere');
  const request = strapi.requestContext.get();
  if (request) readPreview(request, id);
  await next();
  privately(context);
  if (asksForSources && isEditing) addSources(strapi, context);
}

/** An address as the log may have it: whoever reads there opens no preview by it. */
export function withoutToken(url: string): string {
  return url.replace(/([?&]preview=)[^&#]*/gi, '$1…');
}

/** Takes the token out of the request: it is nothing that is asked. */
function takeToken(context: Context): string | undefined {
  const { preview, ...query } = context.query as Record<string, unknown>;
  const header = context.get(HEADER);
  if (preview === undefined && header === '') return undefined;
  if (preview !== undefined) context.request.query = query as never;
  return typeof preview === 'string' ? preview : header;
}

/** Strapi's own controllers would answer whoever sends it with texts that hold more than is seen. */
function takeSourcesHeader({ req }: Context): boolean {
  const asked = req.headers[SOURCES_HEADER];
  delete req.headers[SOURCES_HEADER];
  return asked === 'true';
}

/** Says beside a page where its texts are kept. */
function addSources(strapi: Core.Strapi, context: Context): void {
  const { name, isEntry } = addressed(context.path);
  const uid = isEntry ? typeNamed(strapi, name) : undefined;
  const { data } = (context.body ?? {}) as { data?: Record<string, unknown> | null };
  if (!uid || !data) return;
  context.body = { ...(context.body as object), sources: sourcesOf(strapi, uid, data) };
}

/** A draft is kept by nobody, and found by no search engine; its address is passed on to no other site. */
function privately(context: Context): void {
  context.set('Cache-Control', 'private, no-store');
  context.set('X-Robots-Tag', 'noindex, nofollow');
  context.set('Referrer-Policy', 'no-referrer');
}

/** Parameters of pictures that are drawn of an entry, and the pages that they name. */
const SUBJECTS = { condition: 'conditions', treatment: 'treatments', injectionSite: 'injection-sites' } as const;

/** Whether a preview opens what is asked: the whole site but its search, or the pages of some entries and what is derived from them. */
async function isOpen(strapi: Core.Strapi, opens: Made['opens'], { path, query }: Context): Promise<boolean> {
  const { name, address } = addressed(path);
  if (name === '' || name === 'search') return false;
  if (opens === 'every page') return true;
  const asked =
    name === 'body-map.svg'
      ? Object.entries(SUBJECTS).flatMap(([subject, type]) => (query[subject] ? [[type, String(query[subject])]] : []))
      : [[name, address]];
  for (const [type = '', at = ''] of asked) if (!(await leadsTo(strapi, opens, type, at))) return false;
  return asked.length > 0;
}

/** Whether an address is one of some entries: their ids, and their slugs in every language, as drafts and as published. */
async function leadsTo(strapi: Core.Strapi, pages: readonly OpenPage[], type: string, at: string): Promise<boolean> {
  const uid = typeNamed(strapi, type);
  const documentIds = pages.filter((page) => page.uid === uid).map(({ documentId }) => documentId);
  if (!uid || documentIds.length === 0) return false;
  if (documentIds.includes(at)) return true;
  if (!('slug' in strapi.contentType(uid).attributes)) return false;
  const where = { documentId: { $in: documentIds }, slug: at };
  return (await strapi.db.query(uid).count({ where: where as never })) > 0;
}

/** What a path names: a type or a resource, and the address of an entry. */
function addressed(path: string): { name: string; address: string; isEntry: boolean } {
  const [, name = '', address = '', derived] =
    /^\/api\/([^/]+)(?:\/([^/]+)(\/structured-data|\/image\.png)?)?\/?$/i.exec(path) ?? [];
  return { name: name.toLowerCase(), address: decoded(address), isEntry: address !== '' && derived === undefined };
}

function typeNamed(strapi: Core.Strapi, name: string) {
  return PUBLIC_TYPES.find((one) => strapi.contentType(one).info.pluralName === name);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
