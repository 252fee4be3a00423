import { z } from 'zod';
import { blocks } from './blocks';

/** What several representations are made of. Names are fixed by the contract with front ends. */

const documentId = z.string().meta({ description: 'Identifies the document in every language.' });
export const locale = z.string().meta({ description: 'The language this text is served in.', examples: ['fr'] });
const slug = z.string().meta({ description: 'The address of the document in this language.' });
export const instant = z.iso.datetime();

export const code = z
  .object({ system: z.string(), value: z.string(), label: z.string().nullable() })
  .meta({ id: 'Code', description: 'A code of a public terminology, for example ICD-10-CM L74.510.' });

export const marker = z
  .object({
    view: z.enum(['front', 'back', 'face']),
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    radius: z.number(),
  })
  .meta({ id: 'Marker', description: 'A place on the body map, as fractions of the width and height of its view.' });

export const bodyRegion = z.enum(['head', 'face', 'neck', 'trunk', 'upper_limb', 'lower_limb']);
export const laterality = z.enum(['midline', 'paired']);

const segmentLocales = z
  .array(z.object({ path: z.string(), locale }).meta({ id: 'SegmentLocale' }))
  .optional()
  .meta({
    description:
      'Only there where a part of the text is in another language than `locale`: the translation is outdated and the part matters for safety. Paths into the text; blocks of rich text carry `locale` themselves.',
  });

/** Every localized node has these. */
export const address = { documentId, locale, slug, name: z.string(), segmentLocales };

export const summary = z
  .object({ ...address, summary: z.string() })
  .meta({ id: 'Summary', description: 'A condition or treatment, as others point to it.' });

export const siteSummary = z
  .object({ ...address, summary: z.string(), bodyRegion, laterality, markers: z.array(marker) })
  .meta({ id: 'InjectionSiteSummary' });

const reference = z
  .object(address)
  .meta({ id: 'Reference', description: 'The address and name of a document in the language it is served in.' });

export const source = z
  .object({
    documentId,
    title: z.string(),
    publisher: z.string(),
    year: z.int().nullable(),
    url: z.string(),
    doi: z.string().nullable(),
    pmid: z.string().nullable(),
  })
  .meta({ id: 'Source', description: 'A citable publication.' });

export const clinician = z
  .object({ documentId, name: z.string(), credentials: z.string() })
  .meta({ id: 'Clinician', description: 'A named reviewer.' });

const approvalStatus = z.enum(['approved', 'off_label', 'not_approved']);

export const approval = z
  .object({
    documentId,
    region: z.string().meta({ description: 'ISO 3166-1 country code, or EU.', examples: ['GB'] }),
    status: approvalStatus,
    authority: z.string(),
    decidedOn: z.iso.date().nullable(),
    condition: reference.nullable(),
    treatment: reference.nullable(),
    injectionSites: z.array(reference),
    source: source.nullable(),
  })
  .meta({
    id: 'Approval',
    description: 'Regulatory status of a treatment for a condition, at given sites, in one region.',
  });

export const review = z
  .object({
    lastReviewed: z.iso.date().nullable(),
    nextReview: z.iso.date().nullable(),
    overdue: z.boolean(),
    reviewedBy: clinician.nullable(),
  })
  .meta({ id: 'Review', description: 'Who reviewed the served text, when, and whether the next review is due.' });

export const alternate = z
  .object({ locale, slug })
  .meta({ id: 'Alternate', description: 'A language in which the document is published, for hreflang.' });

export const image = z
  .object({
    url: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    alternativeText: z.string().nullable(),
    caption: z.string().nullable(),
  })
  .meta({ id: 'Image', description: 'A picture with its text in the served language; `url` may be relative.' });

export const thumbnail = z
  .object({
    url: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    alternativeText: z.string().nullable(),
  })
  .meta({ id: 'Thumbnail' });

export const seo = z.object({ title: z.string(), description: z.string() }).meta({
  id: 'Seo',
  description: "Title and description for search engines; the entry's name and summary if it has none.",
});

export const faq = z.object({ question: z.string(), answer: blocks }).meta({ id: 'Faq' });

export const evidence = z
  .object({ level: z.enum(['strong', 'moderate', 'limited', 'expert_opinion']), note: z.string().nullable() })
  .meta({ id: 'Evidence', description: 'How well it is known that treatment helps.' });
