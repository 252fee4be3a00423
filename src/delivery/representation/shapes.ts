import type { UID } from '@strapi/strapi';
import type { CanonicalQuery } from '../query';

/** What an entry holds when the client asks for nothing in particular. */
export interface Shape {
  fields?: string[];
  populate: Record<string, CanonicalQuery | true>;
  /** Members that are worked out, not stored. */
  derived?: ('alternates' | 'approvals' | 'seo')[];
}

const picture = { fields: ['url', 'width', 'height', 'formats', 'alternativeText', 'caption'] };
const address = ['documentId', 'locale', 'slug', 'name'];
const summary = { fields: [...address, 'summary'] };
const site = { fields: [...summary.fields, 'bodyRegion', 'laterality'], populate: { markers: true as const } };
const reference = { fields: address };
const source = { fields: ['documentId', 'title', 'publisher', 'year', 'url', 'doi', 'pmid'] };
const clinician = { fields: ['documentId', 'name', 'credentials'] };

const derived: Shape['derived'] = ['alternates', 'approvals', 'seo'];
const page = { codes: true as const, sources: source, reviewedBy: clinician };
const illustrated = { ...page, image: picture, seo: true as const, faqs: true as const };

/** Whole pages: every scalar, and what the relations of each type need to be shown. */
export const PAGES: Partial<Record<UID.Schema, Shape>> = {
  'api::condition.condition': {
    populate: { ...illustrated, alsoKnownAs: true, treatments: summary, injectionSites: site },
    derived,
  },
  'api::treatment.treatment': {
    populate: { ...illustrated, safety: true, conditions: summary, injectionSites: site },
    derived,
  },
  'api::injection-site.injection-site': {
    populate: { ...page, markers: true, conditions: summary, treatments: summary },
    derived,
  },
};

const list = { fields: summary.fields, populate: { codes: true as const } };
const illustratedList = {
  fields: [...summary.fields, 'imageAlternativeText'],
  populate: { codes: true as const, image: picture },
};

/** One line of a list each. */
export const LISTS: Partial<Record<UID.Schema, Shape>> = {
  'api::condition.condition': illustratedList,
  'api::treatment.treatment': illustratedList,
  'api::injection-site.injection-site': list,
};

/** Facts of their own are small: the same alone and in a list. */
export const FACTS: Partial<Record<UID.Schema, Shape>> = {
  'api::approval.approval': {
    fields: ['documentId', 'region', 'regulatoryStatus', 'authority', 'decidedOn'],
    populate: { condition: reference, treatment: reference, injectionSites: reference, source },
  },
  'api::source.source': { ...source, populate: {} },
  'api::clinician.clinician': { ...clinician, populate: {} },
};
