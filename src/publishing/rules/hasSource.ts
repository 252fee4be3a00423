import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks a page that names nothing it rests on.
 * Source: the project's first principle, that every statement says where it comes from; so does the HONcode, principle 4.
 */
export const hasSource: Rule = {
  id: 'has-source',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'Readers and reviewers must be able to check what a page says (HONcode, principle 4: attribution).',
  check: ({ related }) =>
    related.sources?.some(({ isPublished }) => isPublished)
      ? []
      : [{ path: 'sources', message: 'No published source is named; name at least one.' }],
};
