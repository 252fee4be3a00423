import { draftsIn } from './drafts';
import { PAGED_TYPES, type Rule } from './rule';

/**
 * Warns of the same where the relation is declared at the other end: both can be new, and one of them has to come first.
 * It appears here as soon as it is published.
 */
export const draftNeighbours: Rule = {
  id: 'draft-neighbours',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  about: 'facts',
  reason: 'An entry that is a draft only is left out of the published page until it is published.',
  check: (subject) =>
    draftsIn(subject, true).map(({ path, name }) => ({
      path,
      message: `“${name}” is only a draft; it appears here once it is published.`,
    })),
};
