import type { Core, UID } from '@strapi/strapi';
import { type Attribute, attributesOf, isLocalizedType } from '../../model';
import { PUBLIC_TYPES } from '../access';

/** What a value of a member is, as far as filters, sort and fields care. */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'structured';

/** A member of an entry that front ends may ask about: a value, or what is nested in it. */
export type Member = { kind: Kind; target?: undefined } | { kind?: undefined; target: UID.Schema };

export const FILE = 'plugin::upload.file' as UID.Schema;

const KINDS: Record<string, Kind> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  uid: 'text',
  email: 'text',
  enumeration: 'text',
  integer: 'integer',
  biginteger: 'integer',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'instant',
  blocks: 'structured',
  json: 'structured',
};

/** What of a picture is public: not where and how it is stored. */
const OF_FILES = ['name', 'alternativeText', 'caption', 'width', 'height', 'formats', 'ext', 'mime', 'size', 'url'];
/** Of Strapi's own: users, and the other rows of the document. */
const HIDDEN = new Set(['createdBy', 'updatedBy', 'localizations']);

const known = new WeakMap<Core.Strapi, Map<UID.Schema, ReadonlyMap<string, Member>>>();

/** The members of a type, component or file that front ends may ask about, by attribute. */
export function membersOf(strapi: Core.Strapi, uid: UID.Schema): ReadonlyMap<string, Member> {
  const ofProject = known.get(strapi) ?? new Map<UID.Schema, ReadonlyMap<string, Member>>();
  known.set(strapi, ofProject);
  const members = ofProject.get(uid) ?? read(strapi, uid);
  ofProject.set(uid, members);
  return members;
}

function read(strapi: Core.Strapi, uid: UID.Schema): ReadonlyMap<string, Member> {
  const model = strapi.contentTypes[uid as UID.ContentType];
  const attributes = Object.entries(attributesOf(strapi.getModel(uid)));
  const members = attributes.flatMap(([name, attribute]): [string, Member][] => {
    const member = memberFor(attribute);
    const isHidden = HIDDEN.has(name) || attribute.private === true;
    return !member || isHidden || (uid === FILE && !OF_FILES.includes(name)) ? [] : [[name, member]];
  });
  const own: [string, Member][] = model && uid !== FILE ? [['documentId', { kind: 'text' }]] : [];
  const locale: [string, Member][] = model && isLocalizedType(model) ? [['locale', { kind: 'text' }]] : [];
  return new Map([...own, ...locale, ...members]);
}

function memberFor({ type, component, target }: Attribute): Member | undefined {
  if (type === 'media') return { target: FILE };
  if (type === 'component') return component && { target: component };
  if (type === 'relation') return target && isPublic(target) ? { target } : undefined;
  const kind = KINDS[type];
  return kind && { kind };
}

function isPublic(uid: UID.Schema): boolean {
  return (PUBLIC_TYPES as readonly string[]).includes(uid);
}

/** What a relation, component or picture holds; undefined for a plain attribute. */
export function targetOf(strapi: Core.Strapi, uid: UID.Schema, name: string): UID.Schema | undefined {
  const attributes = attributesOf(strapi.getModel(uid));
  if (!Object.hasOwn(attributes, name)) return undefined;
  const attribute = attributes[name];
  if (attribute?.type === 'media') return FILE;
  return attribute?.target ?? attribute?.component;
}
