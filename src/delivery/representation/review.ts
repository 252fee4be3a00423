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
export function reviewState(lastReviewed: string | null, { intervalMonths, today }: ReviewPolicy): ReviewState {
  if (!lastReviewed) return { lastReviewed: null, nextReview: null, overdue: true };
  const nextReview = addMonths(lastReviewed, intervalMonths);
  return { lastReviewed, nextReview, overdue: nextReview < today };
}

/** The same day so many months later, or the last day of a shorter month. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return later.toISOString().slice(0, 10);
}
