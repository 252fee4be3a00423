import type { Core, UID } from '@strapi/strapi';
import { ANYTHING, addressTag, dependOn, entryTag, listTag, seenTag } from '../../changes';
import { describedAttributes } from '../../content';
import { isLocalizedType } from '../../model';
import type { Reading } from '../../served';
import type { Entry, Question } from '../entries/question';
import { Named, nameApprovals, nameIn } from './named';

/**
 * What an answer about entries depends on. One that shows what its type usually shows depends on the entries in it, as
 * far as they are shown; of what a client asks in its own way, on every entry of each type that it names: it may filter
 * or sort by what it does not show.
 */

const APPROVAL = 'api::approval.approval' as UID.ContentType;

type Asked = Pick<Question, 'uid' | 'reading' | 'query' | 'derived' | 'approvals' | 'isUsual'>;

/** On the entry that was found at an address. */
export function dependOnEntry(
  strapi: Core.Strapi,
  { uid, reading, ...asked }: Asked,
  address: string,
  entry: Entry,
): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfEntry());

  function tagsOfEntry(): string[] {
    const languages = languagesOf(reading, entry);
    const { approvals, ...own } = entry;
    const shown = asked.derived.includes('approvals') ? entry : own;
    return [
      addressTag(strapi, uid, address),
      entryTag(strapi, uid, entry.documentId),
      ...languages.map((locale) => entryTag(strapi, uid, entry.documentId, locale)),
      ...(asked.isUsual ? tagsWithin(strapi, uid, shown, reading) : namedIn(strapi, uid, asked, reading)),
    ];
  }
}

/** On nothing being at an address, or something having been there. */
export function dependOnAbsence(
  strapi: Core.Strapi,
  { uid, reading }: Pick<Question, 'uid' | 'reading'>,
  address: string,
): void {
  dependOn(strapi, [addressTag(strapi, uid, address), ...listTags(strapi, uid, reading)]);
}

/** On which entries there are, and on their order. */
export function dependOnList(strapi: Core.Strapi, { uid, reading, ...asked }: Asked, entries: readonly Entry[]): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfList());

  function tagsOfList(): string[] {
    if (!asked.isUsual) return namedIn(strapi, uid, asked, reading);
    const shown = entries.flatMap((entry) => tagsWithin(strapi, uid, entry, reading));
    return [...listTags(strapi, uid, reading), ...shown];
  }
}

/** On which entries of a type there are in a reading. */
export function listTags(strapi: Core.Strapi, uid: UID.ContentType, { chain }: Reading): string[] {
  return isLocalizedType(strapi.contentType(uid))
    ? chain.map((locale) => listTag(strapi, uid, locale))
    : [listTag(strapi, uid)];
}

/** On the entries that one shows, and on those that these show. */
function tagsWithin(strapi: Core.Strapi, uid: UID.ContentType, entry: Partial<Entry>, reading: Reading): string[] {
  const related = [...describedAttributes(uid)].flatMap(([name, { member }]) =>
    member.is === 'relation' ? each(entry[name]).map((one) => [member.target, one] as const) : [],
  );
  const approvals = each(entry.approvals).flatMap((one) => [
    entryTag(strapi, APPROVAL, one.documentId),
    ...tagsWithin(strapi, APPROVAL, one, reading),
  ]);
  return [
    ...related.flatMap(([target, one]) => [
      ...seenTags(strapi, target, one, reading),
      ...tagsWithin(strapi, target, one, reading),
    ]),
    ...approvals,
  ];
}

/** On an entry as others show it. */
export function seenTags(strapi: Core.Strapi, uid: UID.ContentType, entry: Entry, reading: Reading): string[] {
  return languagesOf(reading, entry).map((locale) => seenTag(strapi, uid, entry.documentId, locale));
}

/** Where an entry was looked for until it was found. */
function languagesOf({ chain }: Reading, { locale }: Partial<Entry>): (string | undefined)[] {
  if (typeof locale !== 'string') return [undefined];
  const at = chain.indexOf(locale);
  return at < 0 ? [...chain, locale] : chain.slice(0, at + 1);
}

function each(value: unknown): Entry[] {
  return ([value].flat() as (Entry | null | undefined)[]).filter((one): one is Entry => Boolean(one));
}

/** On all that a question names. */
function namedIn(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { query, derived, approvals }: Pick<Asked, 'query' | 'derived' | 'approvals'>,
  { chain }: Reading,
): string[] {
  const named = new Named();
  nameIn(strapi, named, uid, query);
  if (derived.includes('approvals')) nameApprovals(named);
  if (approvals) nameIn(strapi, named, APPROVAL, approvals);
  if (derived.includes('alternates')) named.languagesOf(uid);
  return named.tags(strapi, chain);
}
