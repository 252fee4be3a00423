import type { Core, UID } from '@strapi/strapi';
import {
  DESCRIPTIONS,
  type Description,
  describedAttributes,
  describedMembers,
  keptBy,
  type Members,
  searchWeight,
} from '../content';
import { isLocalizedType, attributesOf as modelAttributes } from '../model';
import { attributeIn } from '../strapi';
import type { Change } from './log';

/**
 * What answers depend on and changes concern, as words that a cache can be purged by. A change drops exactly the answers
 * that share a tag with it:
 *
 * - `condition:k3…:fr` one language of a document, with the facts and relations that all of them share
 * - `condition:k3…:fr:seen` the part of it that other entries show of it, `condition:k3…:fr:named` what it is called and
 *   where it is, `condition:k3…:fr:listed` what a list shows of it, `condition:k3…:fr:approvals` which there are
 * - `condition:k3…:fr.name` that attribute of it in a language
 * - `condition:k3…` in which languages it can be read, and at which addresses
 * - `conditions:fr` which entries a list holds in a language, and in which order
 * - `conditions:fr:text` any words of any of them in a language
 * - `conditions:fr.name` that attribute of any of them in a language; `conditions:fr.*` which of them there are
 * - `conditions:dates` which of them there are in any language, where, and when any was changed last
 * - `conditions/migraine` where an address leads
 * - `conditions` anything of any entry of a type
 * - `language:fr` whether that language is configured, `languages` which ones are
 * - `today` on the day: nobody is told that it is over
 * - `*` anything at all
 *
 * Facts that have no language have none in their tags: `source:k3…`, `sources:list`. What is looked for in several
 * languages depends on each of them up to the one in which it is found: it would be found in an earlier one.
 */

export const ANYTHING = '*';

/** What is another one tomorrow. */
export const TODAY = 'today';

/** Which languages are configured. */
export const LANGUAGES_TAG = 'languages';

/** Whether a language is configured; in any case. */
export function languageTag(code: string): string {
  return `language:${code.toLowerCase()}`;
}

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

/**
 * How much of an entry is shown elsewhere: all that any other entry shows, what it is called and where, or a line of a
 * list; and what it shows of what leads here, which is none of its own.
 */
export type Sight = 'seen' | 'named' | 'listed' | 'approvals';

/** One entry, as it is shown elsewhere. */
export function sightTag(
  strapi: Core.Strapi,
  sight: Sight,
  uid: UID.ContentType,
  documentId: string,
  locale?: string | null,
): string {
  return `${entryTag(strapi, uid, documentId, locale)}:${sight}`;
}

/** An attribute of one entry. */
export function memberTag(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  name: string,
  locale?: string | null,
): string {
  return `${entryTag(strapi, uid, documentId, locale)}.${name}`;
}

const NAMED: ReadonlySet<string> = new Set(['documentId', 'locale', 'slug', 'name', 'segmentLocales']);

/** Lists are sorted by it, unless somebody asks for another order. */
const BY_WHICH_LISTED: ReadonlySet<string> = new Set(['name']);

/** How much of an entry is shown by whatever shows these members of it. */
export function sightOf(members: Members): Sight {
  return Object.keys(members).every((name) => NAMED.has(name)) ? 'named' : 'seen';
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

/** What a hit shows besides words that are searched. */
const SHOWN_OF_HITS = new Set(['slug', 'segmentLocales']);

/** Whether searches find other entries, or show them otherwise, if an attribute is another. */
function isSearched(strapi: Core.Strapi, uid: UID.ContentType, name: string): boolean {
  const attribute = modelAttributes(strapi.contentType(uid))[name];
  return SHOWN_OF_HITS.has(name) || (attribute !== undefined && searchWeight(uid, name, attribute) !== undefined);
}

/** What is read of every entry, whatever is described. */
const ALWAYS = new Set([...DATES, 'segmentLocales']);

/** Whether an entry itself is another one by a change: not where a former address of it is, or what leads to it. */
export function isShown(strapi: Core.Strapi, change: EntryChange): boolean {
  const { uid } = change;
  const described = describedAttributes(uid);
  const names = namesIn(strapi, change);
  return !names || names.some((name) => described.has(name) || ALWAYS.has(name) || isOfApprovals(strapi, uid, name));
}

const APPROVAL = 'api::approval.approval' as UID.ContentType;

/** Whether it stands for the approvals that an entry shows, which lead to it: `approvals.condition`. */
function isOfApprovals(strapi: Core.Strapi, uid: UID.ContentType, name: string): boolean {
  const { tableName } = strapi.db.metadata.get(APPROVAL);
  return Object.values(describedMembers(uid)).some(
    (member) => member.is === 'derived' && member.end !== undefined && name === `${tableName}.${member.end}`,
  );
}

/** The configured languages. */
export interface Configured {
  locales: readonly string[];
  /** The default one. */
  origin: string;
}

type EntryChange = Extract<Change, { what: 'entry' }>;

/** The tags of what a change concerns. */
export function tagsOf(strapi: Core.Strapi, change: Change, configured: Configured): string[] {
  if (change.what === 'language') return [LANGUAGES_TAG, languageTag(change.code)];
  if (change.what === 'everything') return [ANYTHING];
  const { uid, documentId, slugs } = change;
  const names = namesIn(strapi, change);
  const affected = affectedLocales(strapi, change, configured);
  const isMoved = isAny(names, ADDRESSES);
  return [
    ...(isMoved ? [...slugs, documentId].map((address) => addressTag(strapi, uid, address)) : []),
    ...affected.flatMap((language) => (names ?? ['*']).map((name) => attributeTag(strapi, uid, name, language))),
    ...affected.flatMap((language) => (names ?? []).map((name) => memberTag(strapi, uid, documentId, name, language))),
    ...affected.flatMap((language) =>
      language && (!names || names.some((name) => isSearched(strapi, uid, name)))
        ? [textTag(strapi, uid, language)]
        : [],
    ),
    ...(isShown(strapi, change) ? shownTags(strapi, change, names, affected) : []),
  ];
}

const ADDRESSES: ReadonlySet<string> = new Set(['slug', 'formerSlugs']);

/** The attributes that are others; undefined for an entry that appeared or is gone. */
function namesIn(strapi: Core.Strapi, { uid, attributes }: EntryChange): readonly string[] | undefined {
  return attributes?.map((column) => attributeIn(strapi, uid, column));
}

function isAny(names: readonly string[] | undefined, among: ReadonlySet<string> | undefined): boolean {
  return !names || names.some((name) => among?.has(name));
}

/** Of an entry that is shown otherwise, on its own page or elsewhere. */
function shownTags(
  strapi: Core.Strapi,
  { uid, documentId }: EntryChange,
  names: readonly string[] | undefined,
  affected: readonly (string | undefined)[],
): string[] {
  const isMoved = isAny(names, ADDRESSES);
  const isOfThem = (name: string) => isOfApprovals(strapi, uid, name);
  const sights: [Sight, boolean][] = [
    ['seen', isAny(names, SHOWN.get(uid)?.seen)],
    ['named', isAny(names, NAMED)],
    ['listed', isAny(names, SHOWN.get(uid)?.listed)],
    ['approvals', !names || names.some(isOfThem)],
  ];
  return [
    typeTag(strapi, uid),
    ...(isMoved ? [entryTag(strapi, uid, documentId)] : []),
    ...(isMoved || names?.includes('updatedAt') ? [datesTag(strapi, uid)] : []),
    ...affected.flatMap((language) => [
      ...(names?.every(isOfThem) ? [] : [entryTag(strapi, uid, documentId, language)]),
      ...sights.flatMap(([sight, is]) => (is ? [sightTag(strapi, sight, uid, documentId, language)] : [])),
      ...(isAny(names, BY_WHICH_LISTED) ? [listTag(strapi, uid, language)] : []),
    ]),
  ];
}

/**
 * The languages in which an entry is another one; of a type without languages, undefined for none. Facts are those of
 * all languages, and what is not there in the default one is in none.
 */
export function affectedLocales(
  strapi: Core.Strapi,
  { uid, locale, attributes }: EntryChange,
  { locales, origin }: Configured,
): readonly (string | undefined)[] {
  if (!isLocalizedType(strapi.contentType(uid))) return [undefined];
  return !locale || (!attributes && locale === origin) ? locales : [locale];
}
