import type { Core, UID } from '@strapi/strapi';
import { DESCRIPTIONS, type Description, describedAttributes, keptBy, type Members } from '../content';
import { isLocalizedType } from '../model';
import { attributeIn } from '../strapi';
import type { Change } from './log';

/**
 * What answers depend on and changes concern, as words that a cache can be purged by. A change drops exactly the answers
 * that share a tag with it:
 *
 * - `condition:k3…:fr` one language of a document, with the facts and relations that all of them share
 * - `condition:k3…:fr:seen` the part of it that other entries show of it
 * - `condition:k3…` in which languages it can be read, and at which addresses
 * - `conditions:fr` which entries a list holds in a language, in which order, and what it shows of each
 * - `conditions:fr:text` any words of any of them in a language
 * - `conditions:fr.name` that attribute of any of them in a language; `conditions:fr.*` which of them there are
 * - `conditions:dates` which of them there are in any language, where, and when any was changed last
 * - `conditions/migraine` where an address leads
 * - `conditions` anything of any entry of a type
 * - `*` anything at all
 *
 * Facts that have no language have none in their tags: `source:k3…`, `sources:list`. What is looked for in several
 * languages depends on each of them up to the one in which it is found: it would be found in an earlier one.
 */

export const ANYTHING = '*';

/** The word for one entry of a type, and the one for all of them. */
interface Words {
  one: string;
  all: string;
}

function wordsOf(strapi: Core.Strapi, uid: UID.ContentType): Words {
  const { singularName, pluralName } = strapi.contentType(uid).info;
  return { one: singularName, all: pluralName };
}

const inLanguage = (tag: string, locale: string | null | undefined) => (locale ? `${tag}:${locale}` : tag);

/** One entry, as its own page shows it. */
export function entryTag(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale?: string | null,
): string {
  return inLanguage(`${wordsOf(strapi, uid).one}:${documentId}`, locale);
}

/** One entry, as other entries show it. */
export function seenTag(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, locale?: string | null): string {
  return `${entryTag(strapi, uid, documentId, locale)}:seen`;
}

/** The list of a type, in one language: of facts in none. */
export function listTag(strapi: Core.Strapi, uid: UID.ContentType, locale?: string): string {
  return locale ? `${wordsOf(strapi, uid).all}:${locale}` : `${wordsOf(strapi, uid).all}:list`;
}

/** Where an address leads: a slug of any language, or the id of a document. */
export function addressTag(strapi: Core.Strapi, uid: UID.ContentType, address: string): string {
  // Whatever a client asks for: it goes into a header.
  return `${wordsOf(strapi, uid).all}/${encodeURIComponent(Buffer.from(address).toString())}`;
}

/** Any words of any entry of a type, in one language. */
export function textTag(strapi: Core.Strapi, uid: UID.ContentType, locale: string): string {
  return `${listTag(strapi, uid, locale)}:text`;
}

/** An attribute of any entry of a type, in one language. */
export function attributeTag(strapi: Core.Strapi, uid: UID.ContentType, name: string, locale?: string): string {
  return `${listTag(strapi, uid, locale)}.${name}`;
}

/** Which entries of a type there are, in one language. */
export function whichTag(strapi: Core.Strapi, uid: UID.ContentType, locale?: string): string {
  return attributeTag(strapi, uid, '*', locale);
}

/** Which entries of a type there are in any language, where, and when any was changed last. */
export function datesTag(strapi: Core.Strapi, uid: UID.ContentType): string {
  return `${wordsOf(strapi, uid).all}:dates`;
}

/** Anything of any entry of a type. */
export function typeTag(strapi: Core.Strapi, uid: UID.ContentType): string {
  return wordsOf(strapi, uid).all;
}

/** Which attributes lists of a type show, and which other entries show of it. */
interface Shown {
  listed: ReadonlySet<string>;
  seen: ReadonlySet<string>;
}

const SHOWN: ReadonlyMap<UID.Schema, Shown> = new Map(
  DESCRIPTIONS.map((description) => [
    description.uid,
    {
      listed: attributesOf(description.is === 'page' ? [description.line.members] : [description.members]),
      seen: attributesOf(DESCRIPTIONS.flatMap(({ members }) => seenIn(members, description))),
    },
  ]),
);

function seenIn(members: Members, { uid }: Description): Members[] {
  return [...keptBy(members).values()].flatMap(({ member }) =>
    member.is === 'relation' && member.target === uid ? [member.seen] : [],
  );
}

function attributesOf(shown: readonly Members[]): ReadonlySet<string> {
  return new Set(shown.flatMap((members) => [...keptBy(members).keys(), 'segmentLocales']));
}

const DATES = ['publishedAt', 'updatedAt', 'createdAt'];

/** Attributes by which no words are others. One that is published anew has another row, by which search orders equals. */
const NO_WORDS = new Set(['updatedAt', 'createdAt']);

/** What is read of every entry, whatever is described. */
const ALWAYS = new Set([...DATES, 'segmentLocales']);

/** Whether an entry itself is another one by a change: not where a former address of it is, or what leads to it. */
export function isShown(strapi: Core.Strapi, { uid, attributes }: Extract<Change, { what: 'entry' }>): boolean {
  const described = describedAttributes(uid);
  const names = attributes?.map((column) => attributeIn(strapi, uid, column));
  return !names || names.some((name) => described.has(name) || ALWAYS.has(name));
}

/** The configured languages. */
export interface Configured {
  locales: readonly string[];
  /** The default one. */
  origin: string;
}

/** The tags of what a change concerns. */
export function tagsOf(strapi: Core.Strapi, change: Change, { locales, origin }: Configured): string[] {
  if (change.what !== 'entry') return [ANYTHING];
  const { uid, documentId, attributes, slugs } = change;
  const names = attributes?.map((column) => attributeIn(strapi, uid, column));
  const isAny = (set: ReadonlySet<string> | undefined) => !names || names.some((name) => set?.has(name));
  const addresses = !names || names.some((name) => name === 'slug' || name === 'formerSlugs');
  const found = addresses ? [...slugs, documentId].map((address) => addressTag(strapi, uid, address)) : [];
  const affected = affectedLocales(strapi, change, { locales, origin });
  const attributeTags = affected.flatMap((language) =>
    (names ?? ['*']).map((name) => attributeTag(strapi, uid, name, language)),
  );
  if (!isShown(strapi, change)) return [...found, ...attributeTags];
  const shown = SHOWN.get(uid);
  const hasOtherWords = !names || names.some((name) => !NO_WORDS.has(name) && !isRelation(uid, name));
  const tags = [
    ...found,
    ...attributeTags,
    typeTag(strapi, uid),
    ...(addresses ? [entryTag(strapi, uid, documentId)] : []),
  ];
  if (addresses || names?.includes('updatedAt')) tags.push(datesTag(strapi, uid));
  for (const language of affected) {
    tags.push(entryTag(strapi, uid, documentId, language));
    if (isAny(shown?.seen)) tags.push(seenTag(strapi, uid, documentId, language));
    if (isAny(shown?.listed)) tags.push(listTag(strapi, uid, language));
    if (hasOtherWords && language) tags.push(textTag(strapi, uid, language));
  }
  return tags;
}

/**
 * The languages in which an entry is another one; of a type without languages, undefined for none. Facts are those of
 * all languages, and what is not there in the default one is in none.
 */
export function affectedLocales(
  strapi: Core.Strapi,
  { uid, locale, attributes }: Extract<Change, { what: 'entry' }>,
  { locales, origin }: Configured,
): readonly (string | undefined)[] {
  if (!isLocalizedType(strapi.contentType(uid))) return [undefined];
  return !locale || (!attributes && locale === origin) ? locales : [locale];
}

function isRelation(uid: UID.ContentType, name: string): boolean {
  return describedAttributes(uid).get(name)?.member.is === 'relation' || name.includes('.');
}
