import { z } from 'zod';
import { clinician } from './clinician';
import { from, type Group, optional } from './member';
import { one } from './nested';
import { date } from './values';

const members = {
  lastReviewed: from('lastReviewed', optional(date())),
  reviewedBy: from('reviewedBy', one(clinician)),
};

const shape = z
  .object({
    lastReviewed: members.lastReviewed.shape,
    nextReview: z.iso.date().nullable(),
    overdue: z.boolean(),
    reviewedBy: members.reviewedBy.shape,
  })
  .meta({ id: 'Review', description: 'Who reviewed the served text, when, and whether the next review is due.' });

/** The review of a page's text, in attributes `lastReviewed` and `reviewedBy`. What is due when is worked out of them. */
export const review: Group<typeof shape> = { is: 'group', id: 'Review', holds: 'review', members, shape };
