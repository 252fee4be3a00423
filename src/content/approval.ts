import { z } from 'zod';
import { wording } from './components';
import { fact } from './fact';
import { from, optional } from './member';
import { many, one, optionalPart } from './nested';
import { source } from './source';
import { referenceTo } from './standard';
import { date, enumeration, languageOf, text } from './values';
import { wordings } from './wording';

export const approval = fact({
  uid: 'api::approval.approval',
  path: 'approvals',
  id: 'Approval',
  description: 'Regulatory status of a treatment for a condition, at given sites, in one region.',
  what: 'Regulatory status of a treatment for a condition in a region',
  members: {
    region: text({ description: 'ISO 3166-1 country code, or EU.', examples: ['GB'] }),
    // Strapi keeps the name `status` for itself.
    status: from('regulatoryStatus', enumeration(['approved', 'off_label', 'not_approved'])),
    product: optional(
      text({ description: 'The active substance that it is about.', examples: ['onabotulinumtoxinA'] }),
    ),
    population: optional(enumeration(['adults', 'adolescents_and_adults', 'children', 'all_ages'])),
    restriction: wordings('To what it is restricted, in a language of the chain; English where none has it.'),
    quotation: optionalPart(wording),
    authority: text(),
    authorityLocale: optional(languageOf('authority')),
    decidedOn: optional(date()),
    condition: one(referenceTo('api::condition.condition')),
    treatment: one(referenceTo('api::treatment.treatment')),
    injectionSites: many(referenceTo('api::injection-site.injection-site')),
    source: one(source),
  },
});

/**
 * The approvals that an entry belongs to.
 *
 * @param end the relation of an approval by which it does
 */
export function approvalsBy(end: keyof typeof approval.members) {
  return { is: 'derived', from: 'approvals', end, shape: z.array(approval.shape) } as const;
}
