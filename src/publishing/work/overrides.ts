import { may } from '../../roles';
import type { Finder } from '../../worklist';
import { standingOverrides } from '../report';
import { pageOf } from './found';

/** What somebody published over a blocker that is still there, for those who can publish what mends it. */
export const overrides: Finder<'override'> = async (strapi, { ability }, most) => {
  const theirs = await standingOverrides(strapi, ({ uid, locale }) => may(strapi, ability, 'publish', uid, locale));
  return {
    count: theirs.length,
    lines: theirs.slice(0, most).map(({ uid, documentId, locale, name, at, by, overrideReason, findings }) => ({
      name: name ?? documentId,
      page: pageOf({ uid, documentId, locale, name }),
      at,
      by: by.name,
      reason: overrideReason,
      wrong: [...new Set(findings.map(({ label, rule }) => label || rule))],
    })),
  };
};
