import { PAGED_TYPES, type Rule } from './rule';
import { findExpressions } from './wording/findExpressions';

/**
 * Blocks promises that nothing will hurt or go wrong; "almost painless" is one, too. What a study did not see has to be
 * told as what was seen: "no side effects were seen" is found, "2 of 14 people had headaches" says more.
 * Source: Directive 2001/83/EC, art. 90(b): advertising to the public must not suggest that the effects of a medicine are
 * unaccompanied by adverse reactions; in the UK, the Human Medicines Regulations 2012, reg. 287(1)(c), and reg. 284.
 */
export const noPromisedSafety: Rule = {
  id: 'no-promised-safety',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason:
    'Nobody may suggest to the public that a medicine has no adverse reactions (Directive 2001/83/EC art. 90(b); UK Human Medicines Regulations 2012 reg. 284 and 287(1)(c)).',
  check: (subject) =>
    findExpressions(subject, {
      rule: 'no-promised-safety',
      expressionsOf: ({ promisedSafety }) => promisedSafety,
      say: (expressions) =>
        `${expressions}: promises that nothing hurts or goes wrong. Say what is felt, which risks are known and how often they occur.`,
    }),
};
