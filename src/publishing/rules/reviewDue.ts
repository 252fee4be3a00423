import { addDays, addMonths } from '../../calendar';
import { PAGED_TYPES, type Rule } from './rule';

/** So many days before its end a review is due. */
export const NOTICE_DAYS = 30;

/** Warns of a review that ends soon, while there is time for the next one. */
export const reviewDue: Rule = {
  id: 'review-due',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason: 'After its last day nothing can be published in this language before it is reviewed again.',
  check: ({ review, today, settings }) => {
    if (!review?.lastReviewed || review.reviewedBy?.isSample) return [];
    const due = addMonths(review.lastReviewed, settings.reviewMonths);
    return due >= today && due <= addDays(today, NOTICE_DAYS)
      ? [{ path: 'lastReviewed', message: `The review ends on ${due}; have the text reviewed again until then.` }]
      : [];
  },
};
