import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks texts that were changed after the review whose date stands beside them.
 * Source: HONcode, principle 4: the date of a review is that of what is read.
 */
export const reviewedText: Rule = {
  id: 'reviewed-text',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'The date of a review must not stand beside words that nobody reviewed (HONcode, principle 4).',
  check: ({ review }) =>
    !review || review.reviewedBy?.isSample
      ? []
      : review.changedSince.map((path) => ({
          path,
          message: `Changed since the review of ${review.lastReviewed}; have it reviewed again.`,
        })),
};
