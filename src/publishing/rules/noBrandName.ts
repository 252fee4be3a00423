import { BRAND_NAMES } from './languages';
import { PAGED_TYPES, type Rule } from './rule';
import { findExpressions } from './wording/findExpressions';

/** What lists, link previews and search engines show. */
const FIELDS: readonly string[] = ['name', 'summary', 'seo.title', 'seo.description'];

/**
 * Warns of a product's name where it works as advertising.
 * Source: Directive 2001/83/EC, art. 88(1)(a), and UK Human Medicines Regulations 2012, reg. 284: prescription-only
 * medicines are not advertised to the public.
 */
export const noBrandName: Rule = {
  id: 'no-brand-name',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason:
    'Prescription-only medicines must not be advertised to the public (Directive 2001/83/EC art. 88(1)(a); UK Human Medicines Regulations 2012 reg. 284).',
  check: (subject) =>
    findExpressions(
      { ...subject, texts: subject.texts.filter(({ field }) => FIELDS.includes(field)) },
      {
        rule: 'no-brand-name',
        expressionsOf: () => BRAND_NAMES,
        evenDenied: true,
        say: (expressions) =>
          `${expressions}: names a product. Name the substance instead, for example botulinum toxin.`,
      },
    ),
};
