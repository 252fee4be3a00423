import type { Text } from '../subject';
import { PAGED_TYPES, type Rule } from './rule';
import { findExpressions } from './wording/findExpressions';
import { patternOf } from './wording/pattern';

/**
 * Blocks before-and-after pictures and pressure to decide at once. A text of safety, and one that speaks of an emergency,
 * may say "do not wait".
 * Source: Directive 2001/83/EC, art. 90(k), and UK Human Medicines Regulations 2012, reg. 287(2): no misleading pictures
 * of what a medicine does to the body. General Medical Council, "Guidance for doctors who offer cosmetic interventions"
 * (2016): no promotional tactics that could lead to ill-considered decisions.
 */
export const noBeforeAndAfter: Rule = {
  id: 'no-before-and-after',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason:
    'A patient decides on information, not on pictures of others or under pressure (Directive 2001/83/EC art. 90(k); UK Human Medicines Regulations 2012 reg. 284 and 287(2); GMC guidance on cosmetic interventions, 2016).',
  check: (subject) =>
    findExpressions(subject, {
      rule: 'no-before-and-after',
      expressionsOf: ({ beforeAndAfter, urgency, emergency }, text) =>
        isUrgent(text, emergency) ? beforeAndAfter : [...beforeAndAfter, ...urgency],
      say: (expressions) =>
        `${expressions}: presses for a decision. Say what is known of the effect, and leave the reader time.`,
    }),
};

function isUrgent({ safety, words }: Text, emergency: readonly string[]): boolean {
  return safety || words.toLowerCase().search(patternOf(emergency)) >= 0;
}
