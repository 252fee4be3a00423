import { draftsIn } from './drafts';
import { PAGED_TYPES, type Rule } from './rule';

/** Blocks a page that names entries which are drafts only: they would vanish from what is published, without a word. */
export const publishedTargets: Rule = {
  id: 'published-targets',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  about: 'facts',
  reason: 'An entry that is a draft only is left out of the published page, which then says less than its draft.',
  check: (subject) =>
    draftsIn(subject, false).map(({ path, name }) => ({
      path,
      message: `“${name}” is only a draft and would be left out; publish it first, or take it out.`,
    })),
};
