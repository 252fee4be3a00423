import type { Core, UID } from '@strapi/strapi';
import {
  ANYTHING,
  addressTag,
  attributeTag,
  dependOn,
  entryTag,
  listTag,
  type Sight,
  sightOf,
  sightTag,
  typeTag,
  whichTag,
} from '../../changes';
import { describedAttributes } from '../../content';
import type { Reading } from '../../served';
import type { Entry, Question } from '../entries/question';
import { localesAmong, Named, nameApprovals, nameChoice, nameIn } from './named';

/**
 * What an answer about entries depends on: on the entries in it, as far as they are shown, and on which entries there are.
 * Of what a client asks in its own way, on that attribute of every entry by which it filters or sorts, too; and if it
 * says which attributes are shown, on these of every entry.
 */

const APPROVAL = 'api::approval.approval' as UID.ContentType;

type Asked = Pick<
  Question,
  'uid' | 'reading' | 'query' | 'derived' | 'approvals' | 'regions' | 'onlyNamed' | 'showsUsual' | 'isUsual'
>;

/** On the entry that was found at an address. */
export function dependOnEntry(
  strapi: Core.Strapi,
  { uid, reading, ...asked }: Asked,
  address: string,
  entry: Entry,
): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfEntry());

  function tagsOfEntry(): string[] {
    const languages = languagesOf(strapi, uid, reading, entry);
    const { approvals, ...own } = entry;
    const isApproved = asked.derived.includes('approvals');
    const shown = isApproved ? entry : own;
    return [
      addressTag(strapi, uid, address),
      entryTag(strapi, uid, entry.documentId),
      ...languages.map((locale) => entryTag(strapi, uid, entry.documentId, locale)),
      ...(isApproved ? sightTags(strapi, 'approvals', uid, entry, reading) : []),
      // One of another region may come to be of these.
      ...(isApproved && asked.regions ? [attributeTag(strapi, APPROVAL, 'region')] : []),
      ...(asked.isUsual
        ? tagsWithin(strapi, uid, shown, reading, asked.onlyNamed)
        : asked.query.fields
          ? namedIn(strapi, uid, asked, reading)
          : [...tagsOfWhole(strapi, uid, shown, reading), ...chosenBy(strapi, uid, asked, reading)]),
    ];
  }
}

/** On nothing being at an address, or something having been there. */
export function dependOnAbsence(
  strapi: Core.Strapi,
  { uid, reading }: Pick<Question, 'uid' | 'reading'>,
  address: string,
): void {
  // The nearest slugs are named.
  const slugs = localesAmong(strapi, uid, reading.chain).flatMap((locale) => [
    whichTag(strapi, uid, locale),
    attributeTag(strapi, uid, 'slug', locale),
  ]);
  dependOn(strapi, [addressTag(strapi, uid, address), ...slugs]);
}

/** On which entries there are, and on their order. */
export function dependOnList(strapi: Core.Strapi, { uid, reading, ...asked }: Asked, entries: readonly Entry[]): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfList());

  function tagsOfList(): string[] {
    const isLine = asked.isUsual || asked.showsUsual;
    if (!isLine && asked.query.fields) return namedIn(strapi, uid, asked, reading);
    const shown = entries.flatMap((entry) =>
      isLine
        ? [...sightTags(strapi, 'listed', uid, entry, reading), ...tagsWithin(strapi, uid, entry, reading)]
        : tagsOfWhole(strapi, uid, entry, reading),
    );
    return [
      ...(asked.isUsual ? listTags(strapi, uid, reading) : chosenBy(strapi, uid, asked, reading)),
      ...(asked.regions ? [attributeTag(strapi, APPROVAL, 'region')] : []),
      ...shown,
    ];
  }
}

/** On which entries of a type there are in a reading, by name. */
export function listTags(strapi: Core.Strapi, uid: UID.ContentType, reading: Reading): string[] {
  return localesAmong(strapi, uid, reading.chain).map((locale) => listTag(strapi, uid, locale));
}

/** On the entries that one shows, and on those that these show. */
function tagsWithin(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  entry: Partial<Entry>,
  reading: Reading,
  onlyNamed: readonly UID.ContentType[] = [],
): string[] {
  const related = [...describedAttributes(uid)].flatMap(([name, { member }]) => {
    if (member.is !== 'relation') return [];
    const sight = onlyNamed.includes(member.target) ? 'named' : sightOf(member.seen);
    return each(entry[name]).map((one) => ({ target: member.target, sight, one }));
  });
  const approvals = each(entry.approvals).flatMap((one) => [
    entryTag(strapi, APPROVAL, one.documentId),
    ...tagsWithin(strapi, APPROVAL, one, reading),
  ]);
  return [
    ...related.flatMap(({ target, sight, one }) => [
      ...sightTags(strapi, sight, target, one, reading),
      ...tagsWithin(strapi, target, one, reading),
    ]),
    ...approvals,
  ];
}

/** On all of an entry, and of those that it holds. */
function tagsOfWhole(strapi: Core.Strapi, uid: UID.ContentType, entry: Partial<Entry>, reading: Reading): string[] {
  const { documentId } = entry;
  if (documentId === undefined) return [typeTag(strapi, uid)];
  const related = [...describedAttributes(uid)].flatMap(([name, { member }]) =>
    member.is === 'relation' ? each(entry[name]).map((one) => ({ target: member.target, one })) : [],
  );
  const approvals = each(entry.approvals).map((one) => ({ target: APPROVAL, one }));
  return [
    entryTag(strapi, uid, documentId),
    ...languagesOf(strapi, uid, reading, entry).flatMap((locale) => [
      entryTag(strapi, uid, documentId, locale),
      ...(entry.approvals === undefined ? [] : [sightTag(strapi, 'approvals', uid, documentId, locale)]),
    ]),
    ...[...related, ...approvals].flatMap(({ target, one }) => tagsOfWhole(strapi, target, one, reading)),
  ];
}

/** On an entry as others show it. */
export function sightTags(
  strapi: Core.Strapi,
  sight: Sight,
  uid: UID.ContentType,
  entry: Entry,
  reading: Reading,
): string[] {
  return languagesOf(strapi, uid, reading, entry).map((locale) =>
    sightTag(strapi, sight, uid, entry.documentId, locale),
  );
}

/** Where an entry was looked for until it was found; of a type without languages, undefined for none. */
function languagesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { chain }: Reading,
  { locale }: Partial<Entry>,
): readonly (string | undefined)[] {
  if (typeof locale !== 'string') return localesAmong(strapi, uid, chain);
  const at = chain.indexOf(locale);
  return at < 0 ? [...chain, locale] : chain.slice(0, at + 1);
}

function each(value: unknown): Entry[] {
  return ([value].flat() as (Entry | null | undefined)[]).filter((one): one is Entry => Boolean(one));
}

/** On that by which a question chooses and orders entries, and those within them: of any entry. */
function chosenBy(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { query, approvals }: Pick<Asked, 'query' | 'approvals'>,
  { chain }: Reading,
): string[] {
  const named = new Named();
  nameChoice(strapi, named, uid, query);
  if (approvals) nameChoice(strapi, named, APPROVAL, approvals);
  return named.tags(strapi, chain);
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
