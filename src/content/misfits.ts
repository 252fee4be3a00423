import type { Attribute } from '../model';
import type { Described } from './attributes';
import type { Value } from './member';

type Kept = Described['member'];

/**
 * In what an attribute is not what its description says; each completes "Attribute "x" …".
 *
 * @param presence whether it must be required exactly where it is described as always there
 */
export function misfits(attribute: Attribute | undefined, member: Kept, presence: 'as described' | 'any'): string[] {
  if (!attribute) return ['is described and does not exist'];
  const unlike = unlikeness(attribute, member);
  return [
    ...(unlike ? [unlike] : []),
    ...(attribute.private === true ? ['is private and described as a member'] : []),
    ...(presence === 'as described' ? presenceMisfit(attribute, member) : []),
  ];
}

/** How an attribute is of another kind, or undefined. */
function unlikeness(attribute: Attribute, member: Kept): string | undefined {
  const { type, component, target } = attribute;
  switch (member.is) {
    case 'value':
      return valueUnlikeness(attribute, member);
    case 'parts': {
      const { uid } = member.component;
      if (component !== uid) return `is ${component ?? type} and described as ${uid}`;
      const counts = [attribute.repeatable === true, member.repeatable].map((list) =>
        list ? 'a list' : 'one component',
      );
      return counts[0] === counts[1] ? undefined : `is ${counts[0]} and described as ${counts[1]}`;
    }
    case 'relation': {
      if (target !== member.target) return `is ${target ?? type} and described as entries of ${member.target}`;
      const counts = [attribute.relation?.endsWith('Many'), member.many].map((many) => (many ? 'many' : 'one'));
      return counts[0] === counts[1] ? undefined : `leads to ${counts[0]} and is described as ${counts[1]}`;
    }
    case 'picture':
      if (type !== 'media') return `is ${type} and described as one picture`;
      return attribute.multiple === true ? 'is several files and described as one picture' : undefined;
  }
}

function valueUnlikeness(
  { type, enum: present = [] }: Attribute,
  { kind, keptAs, values = [] }: Value,
): string | undefined {
  if (!keptAs.includes(type))
    return `is ${type} and described as ${kind === 'structured' ? keptAs.join(' or ') : kind}`;
  if (present.length === values.length && values.every((value) => present.includes(value))) return undefined;
  return `has the values ${present.join(', ')} and is described with ${values.join(', ')}`;
}

/** Lists, relations and pictures may always be empty. */
function presenceMisfit({ required = false }: Attribute, member: Kept): string[] {
  if (member.is === 'relation' || member.is === 'picture' || (member.is === 'parts' && member.repeatable)) return [];
  if (required !== member.optional) return [];
  return [required ? 'is required and described as optional' : 'is not required and described as always there'];
}
