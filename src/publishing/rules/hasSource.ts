import { PAGED_TYPES, type Rule } from './rule';

/**
 * Blocks a page, and an approval, that names nothing it rests on.
 * Source: the project's principle that every statement says where it comes from; HONcode, principle 4.
 */
export const hasSource: Rule = {
  id: 'has-source',
  severity: 'blocker',
  appliesTo: [...PAGED_TYPES, 'api::approval.approval'],
  about: 'facts',
  reason: 'Readers and reviewers must be able to check what is said (HONcode, principle 4: attribution).',
  check: ({ related }) => {
    const path = 'sources' in related ? 'sources' : 'source';
    return related[path]?.some(({ isPublished }) => isPublished)
      ? []
      : [{ path, message: 'No source is named; name at least one.' }];
  },
};
