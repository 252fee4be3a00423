import type { Combination } from '../subject';
import type { Rule } from './rule';

/** Where it is mended: the relation by which a type takes part. */
const PATHS: Readonly<Record<string, string>> = {
  'api::condition.condition': 'injectionSites',
  'api::treatment.treatment': 'conditions',
  'api::injection-site.injection-site': 'conditions',
};

/**
 * Blocks a use whose regulatory status is not on record in a region that the clinic serves.
 * Source: Directive 2001/83/EC, art. 87(2): what is said of a medicine complies with what it is approved for, so that
 * for each use somebody must know whether it is.
 */
export const knownApproval: Rule = {
  id: 'known-approval',
  severity: 'blocker',
  appliesTo: ['api::condition.condition', 'api::treatment.treatment', 'api::injection-site.injection-site'],
  about: 'facts',
  reason: 'Whether a use is approved must be known before it is shown (Directive 2001/83/EC, art. 87(2)).',
  check: ({ uid, combinations }) => {
    const unknown = combinations.filter(({ statuses }) => statuses.length === 0);
    return [...groupsOf(unknown)].map(([use, regions]) => ({
      path: PATHS[uid] ?? '',
      message: `No published approval says whether ${use} is approved in ${regions.join(', ')}; add one (approved, off-label or not approved).`,
    }));
  },
};

/** Regions by use, since one approval is missing for each. */
function groupsOf(combinations: readonly Combination[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { treatment, condition, site, region } of combinations) {
    const use = `“${treatment.name}” for “${condition.name}” at “${site.name}”`;
    groups.set(use, [...(groups.get(use) ?? []), region]);
  }
  return groups;
}
