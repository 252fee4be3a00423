import { PAGED_TYPES, type Rule } from './rule';
import { findExpressions } from './wording/findExpressions';

/**
 * Blocks promises of a cure or of an effect that is certain.
 * Source: Directive 2001/83/EC, art. 90(b): advertising to the public must not suggest that the effects of a medicine are
 * guaranteed; in the UK, the Human Medicines Regulations 2012, reg. 287(1)(a). A prescription-only medicine must not be
 * advertised to the public at all (art. 88(1); reg. 284), so that a page about one must inform, not promote.
 */
export const noPromisedResult: Rule = {
  id: 'no-promised-result',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason:
    'Nobody may suggest to the public that the effects of a medicine are guaranteed (Directive 2001/83/EC art. 90(b); UK Human Medicines Regulations 2012 reg. 284 and 287(1)(a)).',
  check: (subject) =>
    findExpressions(subject, {
      rule: 'no-promised-result',
      expressionsOf: ({ promisedResults }) => promisedResults,
      say: (expressions) => `${expressions}: promises a result. Say what it may do, and how well that is known.`,
    }),
};
