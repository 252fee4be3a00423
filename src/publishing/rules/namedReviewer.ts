import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks a text for which nobody answers.
 * Source: HONcode, principle 1: medical information is given by trained professionals, who are named.
 */
export const namedReviewer: Rule = {
  id: 'named-reviewer',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'Medical information must name the professional who answers for it (HONcode, principle 1: authority).',
  check: ({ review }) =>
    review?.reviewedBy?.isPublished
      ? []
      : [{ path: 'reviewedBy', message: 'No reviewer is named; choose the clinician who reviewed this text.' }],
};
