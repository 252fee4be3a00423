import { PAGED_TYPES, type Rule } from './rule';

/** Warns of the sample that ships in the place of a reviewer: nobody has reviewed the text yet. */
export const sampleReviewer: Rule = {
  id: 'sample-reviewer',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason: 'A sample stands for a clinician who is still to review the text and to be named (HONcode, principle 1).',
  check: ({ review }) =>
    review?.reviewedBy?.isSample
      ? [
          {
            path: 'reviewedBy',
            message: 'The reviewer is a sample: have a clinician review the text, and name them, before you go live.',
          },
        ]
      : [],
};
