import type { UID } from '@strapi/strapi';

/** The content types that everybody may read. */
export const PUBLIC_TYPES = [
  'api::condition.condition',
  'api::treatment.treatment',
  'api::injection-site.injection-site',
  'api::approval.approval',
  'api::source.source',
  'api::clinician.clinician',
] as const satisfies UID.ContentType[];
