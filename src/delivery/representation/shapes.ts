import type { UID } from '@strapi/strapi';
import { DESCRIPTIONS, descriptionOf, type Member, type Members, readOfFiles } from '../../content';
import type { CanonicalQuery } from '../query';

/** What an entry holds when the client asks for nothing in particular. */
export interface Shape {
  fields?: string[];
  populate: Record<string, CanonicalQuery | true>;
  /** Members that are worked out, not stored. */
  derived?: DerivedName[];
}

/** Worked out for pages alone. A wording is chosen wherever it is shown. */
export type DerivedName = 'alternates' | 'approvals' | 'seo' | 'drawing';

const EMPTY: Shape = { populate: {} };

/** Whole entries: of a page every scalar, and what its relations need to be shown; facts are small. */
const WHOLE: ReadonlyMap<UID.Schema, Shape> = new Map(
  DESCRIPTIONS.map(({ is, uid, members }) => {
    const { fields, populate } = readFor(members);
    return [uid, is === 'page' ? { populate, derived: derivedOf(members) } : { fields, populate }];
  }),
);

const LINES: ReadonlyMap<UID.Schema, Shape> = new Map(
  DESCRIPTIONS.flatMap((one) => (one.is === 'page' ? [[one.uid, readFor(one.line.members)]] : [])),
);

/** A whole entry, alone. */
export function wholeShape(uid: UID.Schema): Shape {
  return WHOLE.get(uid) ?? EMPTY;
}

/** One line of a list. */
export function lineShape(uid: UID.Schema): Shape {
  return LINES.get(uid) ?? wholeShape(uid);
}

/** Members of a type that are worked out for its pages, by their names. */
export function derivedMembers(uid: UID.Schema): Readonly<Record<string, DerivedName>> {
  const members = Object.entries(descriptionOf(uid)?.members ?? {});
  return Object.fromEntries(
    members.flatMap(([name, member]) => derivedOf({ [name]: member }).map((from) => [name, from])),
  );
}

function derivedOf(members: Members): DerivedName[] {
  return Object.values(members).flatMap((member) =>
    member.is === 'derived' && member.from !== 'segmentLocales' && member.from !== 'wording' ? [member.from] : [],
  );
}

/** Everything that is kept of an entry itself, and of what it refers to no more than which it is. */
export function keptShape(uid: UID.Schema): Shape {
  return KEPT.get(uid) ?? EMPTY;
}

const WHICH = () => ({ fields: [] });

const KEPT: ReadonlyMap<UID.Schema, Shape> = new Map(
  DESCRIPTIONS.map(({ is, uid, members }) => {
    const { fields, populate } = readFor(members, WHICH);
    return [uid, is === 'page' ? { populate } : { fields, populate }];
  }),
);

/**
 * What is read of an entry to show these members.
 *
 * @param related what is read of what a relation leads to, of which such members are seen
 */
function readFor(
  members: Members,
  related: (seen: Members) => CanonicalQuery = nested,
): { fields: string[]; populate: Shape['populate'] } {
  const read = { fields: [] as string[], populate: {} as Shape['populate'] };
  const add = (name: string, member: Member) => {
    const attribute = ('attribute' in member && member.attribute) || name;
    if (member.is === 'value') read.fields.push(attribute);
    else if (member.is === 'parts' || (member.is === 'derived' && member.stored)) read.populate[attribute] = true;
    else if (member.is === 'relation') read.populate[attribute] = related(member.seen);
    else if (member.is === 'group') for (const [inner, one] of Object.entries(member.members)) add(inner, one);
    else if (member.is === 'picture') {
      read.populate[name] = { fields: readOfFiles(Object.keys(member.texts)) };
      for (const [inner, one] of Object.entries(member.texts)) add(inner, one);
    }
  };
  for (const [name, member] of Object.entries(members)) add(name, member);
  return read;
}

function nested(members: Members): CanonicalQuery {
  const { fields, populate } = readFor(members);
  return { fields, ...(Object.keys(populate).length > 0 && { populate }) };
}
