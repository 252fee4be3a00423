import type { Core, UID } from '@strapi/strapi';
import { attributeNamed, attributesWithin, describedMembers, FILE, memberNames } from '../../content';
import { type Comparable, membersOf } from './members';

/** What a name of the contract stands for: attributes of values, and attributes that hold something. */
interface StandsFor {
  values: string[];
  held: string[];
}

/** Both empty for a name that the contract does not have, or that stands for nothing stored. */
export function standsFor(strapi: Core.Strapi, uid: UID.Schema, name: string): StandsFor {
  const members = membersOf(strapi, uid);
  const named = attributeNamed(uid, name);
  const attributes = named ? [named] : [name, ...attributesWithin(uid, name)];
  const known = [...new Set(attributes)].filter((attribute) => members.has(attribute));
  return {
    values: known.filter((attribute) => members.get(attribute)?.kind),
    held: known.filter((attribute) => members.get(attribute)?.target),
  };
}

/** The picture whose text an attribute is, if it is one. */
export function pictureOf(uid: UID.Schema, attribute: string): { picture: string; text: string } | undefined {
  for (const [picture, member] of Object.entries(describedMembers(uid))) {
    if (member.is !== 'picture') continue;
    const [text] = Object.entries(member.texts).find(([, { attribute: own }]) => own === attribute) ?? [];
    if (text !== undefined) return { picture, text };
  }
  return undefined;
}

/** Names by which members of an entry are asked for with `fields`; with `populate` those that hold something. */
export function namesToShow(
  strapi: Core.Strapi,
  uid: UID.Schema,
  derived: readonly string[],
  holding = false,
): string[] {
  return namesOf(strapi, uid).filter((name) => {
    const { values, held } = standsFor(strapi, uid, name);
    const isGroup = describedMembers(uid)[name]?.is === 'group';
    return (
      derived.includes(name) || held.length > 0 || isGroup || (!holding && (values.length > 0 || isNoted(uid, name)))
    );
  });
}

/** Names of members that filters compare, or look into. */
export function namesToFilter(strapi: Core.Strapi, uid: UID.Schema): string[] {
  const names = uid === FILE ? [...membersOf(strapi, uid).keys()] : namesOf(strapi, uid);
  return names.filter((name) => {
    const { values, held } = standsFor(strapi, uid, name);
    return values.length + held.length > 0;
  });
}

/** Names of values that can be compared, as sorting has to: `name`, `evidence.level`. */
export function namesToSort(strapi: Core.Strapi, uid: UID.Schema): string[] {
  return namesOf(strapi, uid).flatMap((name) => {
    const { is } = describedMembers(uid)[name] ?? {};
    if (is === 'picture') return [];
    const inner = is === 'group' ? namesWithin(uid, name).map((one) => `${name}.${one}`) : [name];
    return inner.filter((one) => standsFor(strapi, uid, one).values.some((attribute) => isSortable(attribute)));
  });

  function isSortable(attribute: string): boolean {
    const { kind } = (membersOf(strapi, uid).get(attribute) ?? {}) as Partial<Comparable>;
    return kind !== undefined && kind !== 'structured';
  }
}

/** Names of what stands together under one name: `level` and `note` of `evidence`. */
export function namesWithin(uid: UID.Schema, name: string): string[] {
  const member = describedMembers(uid)[name];
  if (member?.is === 'group') return Object.keys(member.members);
  return member?.is === 'picture' ? Object.keys(member.texts) : [];
}

/** Said of every localized entry, whatever is asked for. */
export function isNoted(uid: UID.Schema, name: string): boolean {
  const member = describedMembers(uid)[name];
  return member?.is === 'derived' && member.from === 'segmentLocales';
}

/** All names of the contract, and those that Strapi keeps for every entry. */
function namesOf(strapi: Core.Strapi, uid: UID.Schema): string[] {
  const always = ['documentId', 'createdAt', 'updatedAt', 'publishedAt'];
  const kept = uid === FILE ? [] : always.filter((name) => membersOf(strapi, uid).has(name));
  return [...new Set([...memberNames(uid), ...kept])];
}
