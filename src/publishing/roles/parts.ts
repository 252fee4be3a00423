import type { Schema, UID } from '@strapi/strapi';
import type { PublicType } from '../../content';

/**
 * What an attribute is to whoever edits it.
 *
 * - `text`: the words of a language, the address made of them, and safety information, which is words, too: the gate
 *   asks for a new review when they change
 * - `picture`: shared by all languages; what it shows in words is text
 * - `topic`: what a guide is for and about, which claims nothing
 * - `fact`: what is claimed: codes, levels, places, what is treated with what, and by which sources
 * - `review`: who looked at the text, and when
 */
export type Part = 'text' | 'picture' | 'topic' | 'fact' | 'review';

/** What Strapi adds to every type by itself. */
type OfStrapi = 'locale' | 'localizations' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'publishedAt';

type PartsOf<Uid extends UID.ContentType> = Readonly<Record<Exclude<Schema.AttributeNames<Uid>, OfStrapi>, Part>>;

/** The content types of this project. */
export type ContentUid = PublicType | 'api::glossary-entry.glossary-entry';

/** Every attribute of every type: one that is missing here is a type error, and no start. */
export const PARTS: { readonly [Uid in ContentUid]: PartsOf<Uid> } = {
  'api::condition.condition': {
    name: 'text',
    slug: 'text',
    alsoKnownAs: 'text',
    summary: 'text',
    searchWords: 'text',
    overview: 'text',
    symptoms: 'text',
    howTreatmentHelps: 'text',
    limitations: 'text',
    alternatives: 'text',
    whenToSeeADoctor: 'text',
    faqs: 'text',
    image: 'picture',
    imageAlternativeText: 'text',
    imageCaption: 'text',
    seo: 'text',
    codes: 'fact',
    evidenceLevel: 'fact',
    evidenceNote: 'text',
    lastReviewed: 'review',
    reviewedBy: 'review',
    sources: 'fact',
    treatments: 'fact',
    injectionSites: 'fact',
  },
  'api::treatment.treatment': {
    name: 'text',
    slug: 'text',
    summary: 'text',
    searchWords: 'text',
    whatItIs: 'text',
    howItWorks: 'text',
    benefits: 'text',
    whatToExpect: 'text',
    administeredBy: 'text',
    safety: 'text',
    faqs: 'text',
    image: 'picture',
    imageAlternativeText: 'text',
    imageCaption: 'text',
    seo: 'text',
    codes: 'fact',
    emergencyNumbers: 'fact',
    lastReviewed: 'review',
    reviewedBy: 'review',
    sources: 'fact',
    conditions: 'fact',
    injectionSites: 'fact',
  },
  'api::injection-site.injection-site': {
    name: 'text',
    slug: 'text',
    summary: 'text',
    searchWords: 'text',
    description: 'text',
    bodyRegion: 'fact',
    laterality: 'fact',
    codes: 'fact',
    markers: 'fact',
    lastReviewed: 'review',
    reviewedBy: 'review',
    sources: 'fact',
    conditions: 'fact',
    treatments: 'fact',
  },
  'api::guide.guide': {
    name: 'text',
    slug: 'text',
    summary: 'text',
    searchWords: 'text',
    kind: 'topic',
    body: 'text',
    faqs: 'text',
    image: 'picture',
    imageAlternativeText: 'text',
    imageCaption: 'text',
    seo: 'text',
    lastReviewed: 'review',
    reviewedBy: 'review',
    sources: 'fact',
    treatments: 'topic',
    conditions: 'topic',
  },
  'api::approval.approval': {
    treatment: 'fact',
    condition: 'fact',
    injectionSites: 'fact',
    region: 'fact',
    regulatoryStatus: 'fact',
    product: 'fact',
    population: 'fact',
    restriction: 'fact',
    quotation: 'fact',
    authority: 'fact',
    authorityLocale: 'fact',
    source: 'fact',
    decidedOn: 'fact',
  },
  'api::source.source': {
    title: 'fact',
    publisher: 'fact',
    kind: 'fact',
    year: 'fact',
    url: 'fact',
    doi: 'fact',
    pmid: 'fact',
  },
  'api::clinician.clinician': { name: 'fact', credentials: 'fact', sample: 'fact' },
  'api::glossary-entry.glossary-entry': { term: 'fact', variants: 'fact', translations: 'fact', note: 'fact' },
};
