import { isRegion, regionMeantBy } from '../../regions';
import type { Found, Rule } from './rule';

const NEEDED: Readonly<Record<string, string>> = {
  treatment: 'No treatment is named; an approval is one of a treatment.',
  condition: 'No condition is named; an approval is for a condition.',
  injectionSites: 'No injection site is named; name those it holds for.',
};

/** Blocks an approval that does not say what it approves, and where: nobody could tell which uses it speaks of. */
export const wholeApproval: Rule = {
  id: 'whole-approval',
  severity: 'blocker',
  appliesTo: ['api::approval.approval'],
  about: 'facts',
  reason: 'An approval is of one treatment for one condition at given sites in one region.',
  check: ({ related, values }) => [
    ...Object.entries(NEEDED)
      .filter(([path]) => (related[path] ?? []).length === 0)
      .map(([path, message]) => ({ path, message })),
    ...unknownRegion(values.region),
  ],
};

/** Front ends ask by the codes of regions, and would never find it. */
function unknownRegion(region: unknown): Found[] {
  if (typeof region !== 'string' || isRegion(region)) return [];
  const meant = regionMeantBy(region);
  const right = meant ? `write ${meant}` : 'write the ISO 3166-1 code of a country, or EU';
  return [{ path: 'region', message: `“${region}” is no region; ${right}.` }];
}
