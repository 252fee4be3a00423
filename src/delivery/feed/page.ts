import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { type Cursor, type Place, type Scope, writeCursor } from './cursor';
import { entriesAfter, entriesIn, nameOfType, TOLD, typeNamed } from './entries';
import { clockOf, localesTold, stretchAfter, type Touched } from './log';

/** What became of one language of a document: what it is now, or that it cannot be read any more. */
type Item = {
  type: string;
  documentId: string;
  /** Null of facts, which have no language. */
  locale: string | null;
  /** The same for everything that was committed together; rises with every commit. */
  position: number;
} & ({ operation: 'upsert'; entry: object } | { operation: 'delete' });

export interface Page {
  items: Item[];
  cursor: Cursor;
  /** Whether there is more already. */
  hasMore: boolean;
}

/** Entries of a page of what is told for the first time. */
const MOST_ENTRIES = 100;

/** Begins a feed: tells everything, page by page, and what changed meanwhile after it. */
export async function beginning(strapi: Core.Strapi, scope: Scope): Promise<Page> {
  const { database, position } = await clockOf(strapi);
  return everythingAfter(strapi, { ...scope, database, position });
}

/**
 * What comes after a cursor.
 *
 * @throws StatusError (410) with code `cursor-gone`
 */
export async function pageAfter(strapi: Core.Strapi, cursor: Cursor): Promise<Page> {
  const isBeginning = cursor.after !== undefined;
  const { touched, position, within, hasMore } = await stretchAfter(strapi, cursor, typesOf(cursor));
  if (isBeginning) return everythingAfter(strapi, cursor);
  const { within: _, ...before } = cursor;
  return {
    items: await itemsOf(strapi, touched),
    cursor: { ...before, position, ...(within && { within }) },
    hasMore,
  };
}

function typesOf({ types }: Scope): readonly UID.ContentType[] {
  return TOLD.filter((uid) => !types || types.some((name) => typeNamed(name)?.uid === uid));
}

/** Each as it is now: whoever was written once more meanwhile is told once more. */
async function itemsOf(strapi: Core.Strapi, touched: readonly Touched[]): Promise<Item[]> {
  const entries = new Map<string, object>();
  for (const { uid, locale, documentIds } of together(touched))
    for (const entry of await entriesIn(strapi, uid, locale, documentIds))
      entries.set([uid, entry.documentId, locale].join(' '), entry);
  return touched.flatMap(({ uid, documentId, locale = null, position, mayBeGone }): Item[] => {
    const entry = entries.get([uid, documentId, locale ?? undefined].join(' '));
    const what = { type: nameOfType(strapi, uid), documentId, locale, position };
    if (entry) return [{ operation: 'upsert', ...what, entry }];
    return mayBeGone ? [{ operation: 'delete', ...what }] : [];
  });
}

/** What is read by one statement. */
function together(
  touched: readonly Touched[],
): { uid: UID.ContentType; locale: string | undefined; documentIds: string[] }[] {
  const found = new Map<string, { uid: UID.ContentType; locale: string | undefined; documentIds: string[] }>();
  for (const { uid, documentId, locale } of touched) {
    const key = [uid, locale].join(' ');
    const known = found.get(key) ?? { uid, locale, documentIds: [] };
    known.documentIds.push(documentId);
    found.set(key, known);
  }
  return [...found.values()];
}

async function everythingAfter(strapi: Core.Strapi, cursor: Cursor): Promise<Page> {
  const { codes } = await knownLocales(strapi);
  const items: Item[] = [];
  let last: Place | undefined;
  for (const { uid, locale, after } of rest(strapi, cursor, codes)) {
    const most = MOST_ENTRIES - items.length;
    const entries = await entriesAfter(strapi, uid, locale, after, most);
    const type = nameOfType(strapi, uid);
    for (const entry of entries) {
      const { documentId } = entry;
      last = { type, locale: locale ?? null, documentId };
      items.push({ operation: 'upsert', ...last, position: cursor.position, entry });
    }
    if (items.length === MOST_ENTRIES) return { items, cursor: { ...cursor, after: last }, hasMore: true };
  }
  const { after: _, ...changes } = cursor;
  return { items, cursor: changes, hasMore: false };
}

/** The types and languages that are not told whole, with the document of each that was the last. */
function rest(
  strapi: Core.Strapi,
  { types, locales, after }: Cursor,
  configured: readonly string[],
): { uid: UID.ContentType; locale: string | undefined; after: string }[] {
  const all = typesOf({ types }).flatMap((uid) =>
    localesTold(strapi, uid, configured, locales).map((locale) => ({ uid, locale, after: '' })),
  );
  if (!after) return all;
  const at = all.findIndex(
    ({ uid, locale = null }) => nameOfType(strapi, uid) === after.type && locale === after.locale,
  );
  return all
    .slice(Math.max(0, at))
    .map((one, place) => (place === 0 && at >= 0 ? { ...one, after: after.documentId } : one));
}

/** A page as it is answered. */
export function answerOf({ items, cursor, hasMore }: Page) {
  return { data: items, meta: { nextCursor: writeCursor(cursor), hasMore } };
}
