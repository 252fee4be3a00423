import { addMonths } from '../../calendar';

/** When a text is due for review. */
export interface ReviewPolicy {
  intervalMonths: number;
  /** Today, as YYYY-MM-DD in UTC. */
  today: string;
}

interface ReviewState {
  lastReviewed: string | null;
  nextReview: string | null;
  overdue: boolean;
}

/** A text that was never reviewed has no next review and is overdue. */
export function reviewState(lastReviewed: string | null, policy: ReviewPolicy): ReviewState {
  if (!lastReviewed) return { lastReviewed: null, nextReview: null, overdue: true };
  const nextReview = addMonths(lastReviewed, policy.intervalMonths);
  return { lastReviewed, nextReview, overdue: nextReview < policy.today };
}
