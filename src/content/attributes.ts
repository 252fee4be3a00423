import type { UID } from '@strapi/strapi';
import type { Component, Hidden, Member, Members, Parts, Picture, Relation, Value } from './member';
import { FILE, FILE_MEMBERS } from './picture';
import { DESCRIPTIONS } from './registry';

/** An attribute of the model, as a description has it. */
export interface Described {
  /** Its name in the contract: `evidence.level`. */
  name: string;
  member: Value | Parts | Relation | Picture;
}

/** What the attributes of a member are, by their names. */
function keptIn(name: string, member: Member, within = ''): [string, Described][] {
  const path = within + name;
  switch (member.is) {
    case 'value':
    case 'parts':
    case 'relation':
      return [[member.attribute ?? name, { name: path, member }]];
    case 'group':
      return Object.entries(member.members).flatMap(([inner, one]) => keptIn(inner, one, `${path}.`));
    case 'picture':
      return [
        [name, { name: path, member }],
        ...Object.entries(member.texts).flatMap(([inner, text]) => keptIn(inner, text, `${path}.`)),
      ];
    case 'derived':
      return member.stored ? [[name, { name: path, member: member.stored }]] : [];
  }
}

/** The attributes that members are made of. */
export function keptBy(members: Members): ReadonlyMap<string, Described> {
  return new Map(Object.entries(members).flatMap(([name, member]) => keptIn(name, member)));
}

/** Every component that a public type holds. */
export const COMPONENTS: readonly Component[] = [
  ...new Set(
    DESCRIPTIONS.flatMap(({ members }) =>
      [...keptBy(members).values()].flatMap(({ member }) => (member.is === 'parts' ? [member.component] : [])),
    ),
  ),
];

const ATTRIBUTES: ReadonlyMap<UID.Schema, ReadonlyMap<string, Described>> = new Map<
  UID.Schema,
  ReadonlyMap<string, Described>
>([
  ...[...DESCRIPTIONS, ...COMPONENTS].map(({ uid, members }) => [uid, keptBy(members)] as const),
  [FILE, keptBy(FILE_MEMBERS)],
]);

const NONE: ReadonlyMap<string, Described> = new Map();

/** The attributes of a type, component or file that front ends get or may ask about, by name. None of any other model. */
export function describedAttributes(uid: UID.Schema): ReadonlyMap<string, Described> {
  return ATTRIBUTES.get(uid) ?? NONE;
}

type Said = { members: Members; hidden: Hidden };

const SAID: ReadonlyMap<UID.Schema, Said> = new Map<UID.Schema, Said>(
  [...DESCRIPTIONS, ...COMPONENTS].map((one) => [one.uid, one]),
);

/** What front ends get of a type or component. */
export function describedMembers(uid: UID.Schema): Members {
  return SAID.get(uid)?.members ?? {};
}

/** The attributes of a type or component that nobody outside gets, with the reason. */
export function hiddenAttributes(uid: UID.Schema): Hidden {
  return SAID.get(uid)?.hidden ?? {};
}

/** What a relation, component or picture holds; undefined for a plain attribute and for one that is not described. */
export function targetOf(uid: UID.Schema, attribute: string): UID.Schema | undefined {
  const member = describedAttributes(uid).get(attribute)?.member;
  if (member?.is === 'picture') return FILE;
  if (member?.is === 'parts') return member.component.uid;
  return member?.is === 'relation' ? member.target : undefined;
}

/** Names of the types under which attributes stand together: `Evidence`. */
export const GROUP_IDS: ReadonlySet<string> = new Set(
  DESCRIPTIONS.flatMap(({ members }) =>
    Object.values(members).flatMap((member) => (member.is === 'group' ? [member.id] : [])),
  ),
);
