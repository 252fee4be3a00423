import type { Rule } from './rule';

const NEEDED: Readonly<Record<string, string>> = {
  treatment: 'No treatment is named; an approval is one of a treatment.',
  condition: 'No condition is named; an approval is for a condition.',
  injectionSites: 'No injection site is named; name those it holds for.',
};

/** Blocks an approval that does not say what it approves: nobody could tell which uses it speaks of. */
export const wholeApproval: Rule = {
  id: 'whole-approval',
  severity: 'blocker',
  appliesTo: ['api::approval.approval'],
  about: 'facts',
  reason: 'An approval is of one treatment for one condition at given sites in one region.',
  check: ({ related }) =>
    Object.entries(NEEDED)
      .filter(([path]) => (related[path] ?? []).length === 0)
      .map(([path, message]) => ({ path, message })),
};
