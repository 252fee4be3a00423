import { PAGED_TYPES, type Rule } from './rule';

/** Blocks a language whose safety texts translate an earlier source: visitors would get them in the source language. */
export const currentSafetyText: Rule = {
  id: 'current-safety-text',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'What is said about safety must be the same in every language; where it is not, the source is shown instead.',
  check: ({ translation }) =>
    (translation?.outdated ?? [])
      .filter(({ safety }) => safety)
      .map(({ path }) => ({
        path,
        message:
          'This safety text translates an earlier source; translate it anew, or confirm at the desk that it is right.',
      })),
};
