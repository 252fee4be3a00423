import { addDays, addMonths } from '../../calendar';
import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks a text that was never reviewed, or too long ago, or on a day to come. A sample stands in for a reviewer and a
 * date, which a rule of its own says.
 * Source: HONcode, principle 4: clinical pages say when they were last looked at; the months are the operator's.
 */
export const recentReview: Rule = {
  id: 'recent-review',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'A clinical text is good for as long as somebody has looked at it (HONcode, principle 4).',
  check: ({ review, today, settings }) => {
    if (!review || review.reviewedBy?.isSample) return [];
    const { lastReviewed } = review;
    const found = (message: string) => [{ path: 'lastReviewed', message }];
    if (!lastReviewed) return found('The text was never reviewed; say when it was.');
    // It is tomorrow somewhere: UTC+14 is the earliest zone.
    if (lastReviewed > addDays(today, 1)) return found(`The review is dated ${lastReviewed}, which is still to come.`);
    if (addMonths(lastReviewed, settings.reviewMonths) < today)
      return found(
        `The last review, of ${lastReviewed}, is more than ${settings.reviewMonths} months old; review the text again.`,
      );
    return [];
  },
};
