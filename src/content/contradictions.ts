import type { UID } from '@strapi/strapi';
import { describedAttributes, keptBy } from './attributes';
import type { Group, Members } from './member';
import type { Description } from './registry';

/**
 * Where a description says two things at once, or shows of another type, or in a list, what that type's does not have.
 *
 * @returns the member and what is wrong with it, which completes "Attribute "x" …"
 */
export function contradictionsIn(description: Description): [member: string, problem: string][] {
  const { uid, members, hidden } = description;
  const kept = keptBy(members);
  return [
    ...Object.keys(hidden).flatMap((name): [string, string][] =>
      kept.has(name) ? [[name, 'is both a member and hidden']] : [],
    ),
    ...[...kept].flatMap(([name, { member }]) =>
      member.is === 'relation' ? unknownIn(name, member.target, member.seen) : [],
    ),
    ...(description.is === 'page' ? unknownIn('line', uid, description.line.members) : []),
    ...Object.entries(members).flatMap(([name, member]): [string, string][] =>
      (member.is === 'relation' || member.is === 'parts') && member.attribute !== undefined
        ? [[name, 'has another name in the model, which only values and what stands in a group may have']]
        : [],
    ),
    ...Object.entries(members).flatMap(([name, member]): [string, string][] =>
      member.is === 'derived' && member.end !== undefined && !leadsTo(uid, member.end)
        ? [[name, `is seen from ${member.end} of approvals, which does not lead here`]]
        : [],
    ),
  ];
}

function unknownIn(name: string, uid: UID.ContentType, shown: Members): [string, string][] {
  const known = describedAttributes(uid);
  return [...keptBy(shown).keys()]
    .filter((attribute) => !known.has(attribute))
    .map((attribute) => [name, `shows ${attribute}, which ${uid} does not have`]);
}

function leadsTo(uid: UID.ContentType, end: string): boolean {
  const member = describedAttributes('api::approval.approval').get(end)?.member;
  return member?.is === 'relation' && member.target === uid;
}

/** Names that two descriptions use for different things, in one sentence each. */
export function clashesAmong(descriptions: readonly Description[]): string[] {
  const groups = new Set(
    descriptions.flatMap(({ members }) =>
      Object.values(members).filter((member): member is Group => member.is === 'group'),
    ),
  );
  return [
    ...twice(
      'path',
      descriptions.map(({ path }) => path),
    ),
    ...twice(
      'id',
      [...descriptions, ...groups].map(({ id }) => id),
    ),
    ...twice(
      'type',
      descriptions.flatMap((one) => (one.is === 'page' ? [one.type] : [])),
    ),
  ];
}

function twice(what: string, names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `Two descriptions in src/content have the ${what} ${name}, and mean different things by it.`,
  );
}
