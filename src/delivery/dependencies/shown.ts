import type { Core, UID } from '@strapi/strapi';
import { entryTag, memberTag, type Sight, sightOf, sightTag, typeTag, whichTag } from '../../changes';
import { describedAttributes } from '../../content';
import type { Reading } from '../../served';
import type { Entry, Use } from '../entries/question';
import type { CanonicalQuery } from '../query';
import { localesAmong } from './named';

/** What an answer depends on by the entries that it shows. */

const APPROVAL = 'api::approval.approval' as UID.ContentType;

/** What is asked of each; the whole of it if undefined or `true`. */
type Asked = Pick<CanonicalQuery, 'fields' | 'populate'> | true | undefined;

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

/** On the entries that one shows as it usually is, and on those that these show. */
export function tagsWithin(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  entry: Partial<Entry>,
  reading: Reading,
  { members, onlyNamed = [], unlessTrue = {} }: Use = {},
): string[] {
  const isUsed = (name: string) => !members || members.includes(name);
  const related = relatedIn(uid, entry).filter(({ name }) => isUsed(name));
  return [
    ...hiddenWithin(strapi, uid, reading, isUsed),
    ...related.flatMap(({ member, one }) => {
      const { target } = member;
      const unless = unlessTrue[target];
      if (unless && one[unless] === true)
        return languagesOf(strapi, target, reading, one).map((locale) =>
          memberTag(strapi, target, one.documentId, unless, locale),
        );
      const sight = onlyNamed.includes(target) ? 'named' : sightOf(member.seen);
      return [...sightTags(strapi, sight, target, one, reading), ...tagsWithin(strapi, target, one, reading)];
    }),
    ...each(entry.approvals).flatMap((one) => [
      entryTag(strapi, APPROVAL, one.documentId),
      ...tagsWithin(strapi, APPROVAL, one, reading),
    ]),
  ];
}

/**
 * On which entries there are of those that may be related, where some of them have no language that is read: without the
 * default one, in which all are. What comes to be related anyway is told of the entry itself.
 */
function hiddenWithin(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { chain, origin }: Reading,
  isUsed: (name: string) => boolean,
): string[] {
  if (chain.includes(origin)) return [];
  return [...describedAttributes(uid)].flatMap(([name, { member }]) =>
    member.is === 'relation' && isUsed(name)
      ? localesAmong(strapi, member.target, chain).map((locale) => whichTag(strapi, member.target, locale))
      : [],
  );
}

/** On what is shown of an entry, and of those that it holds, to somebody who asked for it in their own way. */
export function tagsOfShown(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  entry: Partial<Entry>,
  reading: Reading,
  asked: Asked,
  approvals?: Asked,
): string[] {
  const { documentId } = entry;
  if (documentId === undefined) return [typeTag(strapi, uid)];
  const { fields, populate }: Pick<CanonicalQuery, 'fields' | 'populate'> = asked === true || !asked ? {} : asked;
  const isWhole = !fields || fields.includes('*');
  const populated = Object.keys(populate ?? {});
  const names = isWhole ? [] : [...fields, ...populated, 'segmentLocales'];
  return [
    ...(isWhole ? hiddenWithin(strapi, uid, reading, () => true) : []),
    ...(entry.alternates === undefined ? [] : [entryTag(strapi, uid, documentId)]),
    ...languagesOf(strapi, uid, reading, entry).flatMap((locale) => [
      ...(isWhole ? [entryTag(strapi, uid, documentId, locale)] : []),
      ...names.map((name) => memberTag(strapi, uid, documentId, name, locale)),
      ...(entry.approvals === undefined ? [] : [sightTag(strapi, 'approvals', uid, documentId, locale)]),
    ]),
    ...relatedIn(uid, entry).flatMap(({ name, member, one }) =>
      tagsOfShown(strapi, member.target, one, reading, populate?.[name]),
    ),
    ...each(entry.approvals).flatMap((one) => tagsOfShown(strapi, APPROVAL, one, reading, approvals)),
  ];
}

function relatedIn(uid: UID.ContentType, entry: Partial<Entry>) {
  return [...describedAttributes(uid)].flatMap(([name, { member }]) =>
    member.is === 'relation' ? each(entry[name]).map((one) => ({ name, member, one })) : [],
  );
}

/** Where an entry was looked for until it was found; of a type without languages, undefined for none. */
export function languagesOf(
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
