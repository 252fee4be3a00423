import { z } from 'zod';
import { blocks } from './blocks';
import {
  address,
  alternate,
  approval,
  bodyRegion,
  code,
  evidence,
  faq,
  image,
  instant,
  laterality,
  marker,
  review,
  seo,
  siteSummary,
  source,
  summary,
  thumbnail,
} from './parts';

/** A whole page each: what a single entry is without any parameter. */

const page = {
  ...address,
  summary: z.string(),
  codes: z.array(code),
  approvals: z.array(approval),
  sources: z.array(source),
  review,
  alternates: z.array(alternate),
  seo,
  createdAt: instant,
  updatedAt: instant.meta({ description: 'When the served text was last changed.' }),
  publishedAt: instant.nullable().meta({ description: 'When the served text was published; null in a draft.' }),
};

const illustrated = {
  alsoKnownAs: z.array(z.object({ name: z.string() })),
  faqs: z.array(faq),
  image: image.nullable(),
};

export const conditionPage = z
  .object({
    ...page,
    ...illustrated,
    overview: blocks,
    symptoms: blocks,
    howTreatmentHelps: blocks,
    limitations: blocks,
    evidence,
    treatments: z.array(summary),
    injectionSites: z.array(siteSummary),
  })
  .meta({ id: 'Condition', description: 'What a patient has.' });

const safety = z
  .object({ boxedWarning: blocks, commonSideEffects: blocks, contraindications: blocks, whenToSeekHelp: blocks })
  .meta({ id: 'Safety' });

export const treatmentPage = z
  .object({
    ...page,
    faqs: illustrated.faqs,
    image: illustrated.image,
    whatItIs: blocks,
    howItWorks: blocks,
    benefits: blocks,
    whatToExpect: blocks,
    administeredBy: z.string(),
    safety,
    conditions: z.array(summary),
    injectionSites: z.array(siteSummary),
  })
  .meta({ id: 'Treatment', description: 'What the clinic does.' });

export const injectionSitePage = z
  .object({
    ...page,
    description: blocks,
    bodyRegion,
    laterality,
    markers: z.array(marker),
    conditions: z.array(summary),
    treatments: z.array(summary),
  })
  .meta({ id: 'InjectionSite', description: 'Where on the body it is injected.' });

/** One line of a list. */
export const listEntry = z
  .object({ ...address, summary: z.string(), codes: z.array(code), image: thumbnail.nullable() })
  .meta({ id: 'ListEntry' });

export const siteListEntry = z
  .object({ ...address, summary: z.string(), codes: z.array(code) })
  .meta({ id: 'InjectionSiteListEntry' });

export type ConditionPage = z.infer<typeof conditionPage>;
export type TreatmentPage = z.infer<typeof treatmentPage>;
export type InjectionSitePage = z.infer<typeof injectionSitePage>;
