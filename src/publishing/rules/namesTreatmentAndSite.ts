import type { Rule } from './rule';

const NEEDED: Readonly<Record<string, string>> = {
  treatments: 'No published treatment is named; name what the clinic does for it.',
  injectionSites: 'No published injection site is named; name where it is treated.',
};

/** Blocks a condition that says neither what is done for it nor where: its page would lead nowhere. */
export const namesTreatmentAndSite: Rule = {
  id: 'names-treatment-and-site',
  severity: 'blocker',
  appliesTo: ['api::condition.condition'],
  about: 'facts',
  reason: 'Without a treatment a page shows no safety information, and without a site no approval can be checked.',
  check: ({ related }) =>
    Object.entries(NEEDED)
      .filter(([path]) => !related[path]?.some(({ isPublished }) => isPublished))
      .map(([path, message]) => ({ path, message })),
};
