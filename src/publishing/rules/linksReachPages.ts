import { PAGED_TYPES, type Rule } from './rule';

/** Blocks a link to a page of this site that is not there for the public. */
export const linksReachPages: Rule = {
  id: 'links-reach-pages',
  severity: 'blocker',
  appliesTo: PAGED_TYPES,
  reason: 'A patient who follows a link must not end at “not found”.',
  check: ({ links }) =>
    links
      .filter(({ isPublished }) => !isPublished)
      .map(({ path, address }) => ({
        path,
        message: `The link ${address} leads to no published page; publish that one first, or change the link.`,
      })),
};
