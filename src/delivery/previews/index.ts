import type { Core, UID } from '@strapi/strapi';
import { PAGES } from '../../content';
import { isLocalizedType } from '../../model';
import { type EntryScope, type Opened, openPreview, refusePreview } from '../../previews';
import { readPreview } from '../../served';
import type { Context } from '../context';

/** Where a token stands in a request: front ends that fetch send it as a header, pictures have an address only. */
const HEADER = 'preview-token';

/** A client sends tokens of a few hundred letters. */
const LONGEST = 2000;

/**
 * Answers a request that brings the token of a preview as the site will be, or refuses it. The token of one entry opens
 * that entry's page and what is derived from it; the token of a release, the whole site. Without a token nothing is changed.
 *
 * @throws PolicyError (403) with code `preview-refused`
 */
export async function inPreview(strapi: Core.Strapi, context: Context, next: () => Promise<unknown>): Promise<void> {
  const token = takeToken(context);
  if (token === undefined) {
    await next();
    return;
  }
  privately(context);
  if (token.length > LONGEST) throw refusePreview('invalid');
  if (!['GET', 'HEAD'].includes(context.method)) throw refusePreview('elsewhere');
  const opened = await openPreview(strapi, token);
  await assertOpens(strapi, opened, context.path);
  const request = strapi.requestContext.get();
  if (request) readPreview(request, await opened.preview());
  await next();
  privately(context);
}

/** Takes the token out of the request: it is nothing that is asked, and stands in no log. */
function takeToken(context: Context): string | undefined {
  const { preview, ...query } = context.query as Record<string, unknown>;
  const header = context.get(HEADER);
  if (preview === undefined && header === '') return undefined;
  if (preview !== undefined) context.request.query = query as never;
  return typeof preview === 'string' ? preview : header;
}

/** A draft is kept by nobody, and found by no search engine; its address is passed on to no other site. */
function privately(context: Context): void {
  context.set('Cache-Control', 'private, no-store');
  context.set('X-Robots-Tag', 'noindex, nofollow');
  context.set('Referrer-Policy', 'no-referrer');
}

/** @throws PolicyError (403) with code `preview-refused` */
async function assertOpens(strapi: Core.Strapi, { scope }: Opened, path: string): Promise<void> {
  const [, name = '', address] = /^\/api\/([^/]+)(?:\/([^/]+)(?:\/structured-data)?)?\/?$/i.exec(path) ?? [];
  if (name === '' || name === 'search') throw refusePreview('elsewhere');
  if (scope.kind === 'release') return;
  const page = PAGES.find((one) => one.uid === scope.uid);
  const isOfType = page?.path === name.toLowerCase() || strapi.contentType(scope.uid).info.pluralName === name;
  if (!isOfType || address === undefined || !(await addressesOf(strapi, scope)).has(decoded(address)))
    throw refusePreview('elsewhere');
}

/** Where an entry is found: its id, and its slugs in every language, of the draft and of what is published. */
async function addressesOf(strapi: Core.Strapi, { uid, documentId }: EntryScope): Promise<Set<string>> {
  const model = strapi.contentType(uid as UID.ContentType);
  const select = [
    'documentId',
    ...('slug' in model.attributes ? ['slug'] : []),
    ...(isLocalizedType(model) ? ['locale'] : []),
  ];
  const rows = (await strapi.db.query(uid).findMany({ where: { documentId }, select } as object)) as {
    slug?: string;
  }[];
  return new Set([documentId, ...rows.flatMap(({ slug }) => slug ?? [])]);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
