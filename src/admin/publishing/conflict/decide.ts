import type { ConflictingField } from '../../../edits/contract';
import { mergedValues, type Values } from '../saving/merge';

export type Choice = 'theirs' | 'yours';

/** Fields that both changed, each to something else: somebody has to choose. */
export function overlaps({
  fields,
  overlapping,
}: {
  fields: readonly ConflictingField[];
  overlapping: readonly string[];
}) {
  return fields.filter(({ field }) => overlapping.includes(field));
}

/**
 * What the form holds once it is decided: what is saved now, and on top of it what was typed, without the fields for
 * which the saved value was chosen.
 */
export function decidedValues(saved: Values, typed: Values, choices: Readonly<Record<string, Choice>>) {
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => choices[name] !== 'theirs'));
  return mergedValues(saved, kept);
}
