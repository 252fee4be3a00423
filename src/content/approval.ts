import { z } from 'zod';
import { fact } from './fact';
import { from, optional } from './member';
import { many, one } from './nested';
import { source } from './source';
import { referenceTo } from './standard';
import { date, enumeration, text } from './values';

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
    authority: text(),
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
