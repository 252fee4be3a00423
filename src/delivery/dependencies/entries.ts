import type { Core, UID } from '@strapi/strapi';
import {
  ANYTHING,
  addressTag,
  attributeTag,
  dependOn,
  entryTag,
  listTag,
  memberTag,
  sightTag,
  whichTag,
} from '../../changes';
import type { Reading } from '../../served';
import type { Entry, Question, Use } from '../entries/question';
import { localesAmong, Named, nameChoice, nameWhichApprovals } from './named';
import { languagesOf, sightTags, tagsOfShown, tagsWithin } from './shown';

/**
 * What an answer about entries depends on: on the entries in it, as far as they are shown, and on which entries there are.
 * Of what a client asks in its own way, on that attribute of every entry by which it filters or sorts, too.
 */

const APPROVAL = 'api::approval.approval' as UID.ContentType;

interface Asked
  extends Pick<
    Question,
    'uid' | 'reading' | 'query' | 'derived' | 'approvals' | 'regions' | 'use' | 'showsUsual' | 'isUsual'
  > {}

/** On the entry that was found at an address. */
export function dependOnEntry(
  strapi: Core.Strapi,
  { uid, reading, ...asked }: Asked,
  address: string,
  entry: Entry,
): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfEntry());

  function tagsOfEntry(): string[] {
    const { approvals, ...own } = entry;
    const isApproved = asked.derived.includes('approvals');
    const shown = isApproved ? entry : own;
    return [
      addressTag(strapi, uid, address),
      entryTag(strapi, uid, entry.documentId),
      // One of another region may come to be of these.
      ...(isApproved && asked.regions ? [attributeTag(strapi, APPROVAL, 'region')] : []),
      ...(asked.isUsual
        ? tagsOfUsual(strapi, uid, shown, reading, asked.use)
        : [
            ...tagsOfShown(strapi, uid, shown, reading, asked.query, asked.approvals),
            ...chosenBy(strapi, uid, asked, reading),
          ]),
    ];
  }
}

/** On a page as it usually is, or what is made of it. */
function tagsOfUsual(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  entry: Entry,
  reading: Reading,
  use: Use | undefined,
): string[] {
  return [
    ...languagesOf(strapi, uid, reading, entry).flatMap((locale) => [
      ...(use?.members
        ? [
            sightTag(strapi, 'named', uid, entry.documentId, locale),
            ...use.members.map((name) => memberTag(strapi, uid, entry.documentId, name, locale)),
          ]
        : [entryTag(strapi, uid, entry.documentId, locale)]),
      ...(entry.approvals === undefined ? [] : [sightTag(strapi, 'approvals', uid, entry.documentId, locale)]),
    ]),
    ...tagsWithin(strapi, uid, entry, reading, use),
  ];
}

/** On nothing being at an address, or something having been there. */
export function dependOnAbsence(
  strapi: Core.Strapi,
  { uid, reading }: Pick<Question, 'uid' | 'reading'>,
  address: string,
): void {
  // The nearest pages are named.
  const nearest = localesAmong(strapi, uid, reading.chain).flatMap((locale) => [
    whichTag(strapi, uid, locale),
    ...['slug', 'name'].map((name) => attributeTag(strapi, uid, name, locale)),
  ]);
  dependOn(strapi, [addressTag(strapi, uid, address), ...nearest]);
}

/**
 * On which entries there are, and on their order.
 *
 * @param isAll whether all there are is shown: what an entry is called then concerns its own line alone
 */
export function dependOnList(
  strapi: Core.Strapi,
  { uid, reading, ...asked }: Asked,
  entries: readonly Entry[],
  isAll = false,
): void {
  dependOn(strapi, reading.pseudo ? [ANYTHING] : tagsOfList());

  function tagsOfList(): string[] {
    return [
      ...(asked.isUsual ? listTags(strapi, uid, reading, isAll) : chosenBy(strapi, uid, asked, reading)),
      ...(asked.regions ? [attributeTag(strapi, APPROVAL, 'region')] : []),
      ...entries.flatMap((entry) =>
        asked.isUsual || asked.showsUsual
          ? [...sightTags(strapi, 'listed', uid, entry, reading), ...tagsWithin(strapi, uid, entry, reading)]
          : tagsOfShown(strapi, uid, entry, reading, asked.query, asked.approvals),
      ),
    ];
  }
}

/** On which entries of a type there are in a reading; and, unless all are shown, on their order by name. */
export function listTags(strapi: Core.Strapi, uid: UID.ContentType, reading: Reading, isAll = false): string[] {
  const tag = isAll ? whichTag : listTag;
  return localesAmong(strapi, uid, reading.chain).map((locale) => tag(strapi, uid, locale));
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
  if (approvals) {
    nameChoice(strapi, named, APPROVAL, approvals);
    // They stand in an order of their own behind what is asked for.
    nameWhichApprovals(named);
  }
  return named.tags(strapi, chain);
}
