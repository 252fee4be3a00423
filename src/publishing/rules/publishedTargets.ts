import type { Subject } from '../subject';
import { PAGED_TYPES, type Rule } from './rule';

/** Related entries that the public does not see. */
function draftsIn({ related, mirrored }: Subject, isMirrored: boolean) {
  return Object.entries(related)
    .filter(([path]) => mirrored.includes(path) === isMirrored)
    .flatMap(([path, targets]) =>
      targets.filter(({ isPublished }) => !isPublished).map(({ name }) => ({ path, name })),
    );
}

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
