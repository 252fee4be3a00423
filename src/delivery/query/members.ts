import type { Core, UID } from '@strapi/strapi';
import { describedAttributes, FILE, type Kind, targetOf } from '../../content';
import { attributesOf, isLocalizedType } from '../../model';

/** A value that front ends may ask about. */
export interface Comparable {
  kind: Kind;
  /** All there are, of an enumeration. */
  values?: readonly string[];
  target?: undefined;
}

/** A member of an entry that front ends may ask about: a value, or what is nested in it. */
export type Member = Comparable | { kind?: undefined; target: UID.Schema };

/** Kept by Strapi for every entry, and asked for by sites that follow what changes. */
const DATES: ReadonlyMap<string, Member> = new Map(
  ['createdAt', 'updatedAt', 'publishedAt'].map((name) => [name, { kind: 'instant' }]),
);

const known = new WeakMap<Core.Strapi, Map<UID.Schema, ReadonlyMap<string, Member>>>();

/** The members of a type, component or file that front ends may ask about, by attribute, in the order of the model. */
export function membersOf(strapi: Core.Strapi, uid: UID.Schema): ReadonlyMap<string, Member> {
  const ofProject = known.get(strapi) ?? new Map<UID.Schema, ReadonlyMap<string, Member>>();
  known.set(strapi, ofProject);
  const members = ofProject.get(uid) ?? read(strapi, uid);
  ofProject.set(uid, members);
  return members;
}

function read(strapi: Core.Strapi, uid: UID.Schema): ReadonlyMap<string, Member> {
  const model = uid === FILE ? undefined : strapi.contentTypes[uid as UID.ContentType];
  const members = Object.keys(attributesOf(strapi.getModel(uid))).flatMap((name): [string, Member][] => {
    const member = memberFor(uid, name) ?? (model && DATES.get(name));
    return member ? [[name, member]] : [];
  });
  const own: [string, Member][] = model ? [['documentId', { kind: 'text' }]] : [];
  const locale: [string, Member][] = model && isLocalizedType(model) ? [['locale', { kind: 'text' }]] : [];
  return new Map([...own, ...locale, ...members]);
}

function memberFor(uid: UID.Schema, attribute: string): Member | undefined {
  const target = targetOf(uid, attribute);
  if (target) return { target };
  const member = describedAttributes(uid).get(attribute)?.member;
  if (member?.is !== 'value') return undefined;
  const { kind, values } = member;
  return { kind, ...(values && { values }) };
}
