import { PAGED_TYPES, type Rule } from './rule';

/** Blocks a translation in which a check of translations found what must not be published: another number, a lost link. */
export const translationChecks: Rule = {
  id: 'translation-checks',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'A number, unit or link that is not the one of the source tells patients something nobody reviewed.',
  check: ({ translation }) =>
    (translation?.findings ?? [])
      .filter(({ severity }) => severity === 'blocker')
      .map(({ check, path, message }) => ({ path, message: `${message} (${check})` })),
};
