import type { Core, UID } from '@strapi/strapi';

const CONDITION = 'api::condition.condition';
const TREATMENT = 'api::treatment.treatment';

type Data = Record<string, unknown>;

export function paragraph(text: string) {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

/** Every text a condition needs to be published. */
export function conditionText(slug: string, more: Data = {}): Data {
  const text = paragraph(`About ${slug}`);
  return {
    name: `Name of ${slug}`,
    slug,
    summary: `Summary of ${slug}`,
    overview: text,
    symptoms: text,
    howTreatmentHelps: text,
    limitations: text,
    ...more,
  };
}

export function treatmentText(slug: string, more: Data = {}): Data {
  const text = paragraph(`About ${slug}`);
  return {
    name: `Name of ${slug}`,
    slug,
    summary: `Summary of ${slug}`,
    whatItIs: text,
    howItWorks: text,
    benefits: text,
    whatToExpect: text,
    administeredBy: 'A licensed physician',
    safety: { boxedWarning: text, commonSideEffects: text, contraindications: text, whenToSeekHelp: text },
    ...more,
  };
}

/** What every test does to documents, with names of its own and without the types of each content type. */
export function editor(strapi: Core.Strapi) {
  const documents = (uid: UID.ContentType) =>
    strapi.documents(uid) as unknown as Record<string, (params: object) => Promise<Data & { documentId: string }>>;
  const act = (action: string) => async (uid: UID.ContentType, params: object) => {
    const perform = documents(uid)[action];
    if (!perform) throw new Error(`no action ${action}`);
    return perform(params);
  };
  return {
    create: act('create'),
    update: act('update'),
    publish: act('publish'),
    unpublish: act('unpublish'),
    discardDraft: act('discardDraft'),
    remove: act('delete'),
    clone: act('clone'),
    find: act('findOne'),
  };
}

export const uids = {
  CONDITION,
  TREATMENT,
  SITE: 'api::injection-site.injection-site',
  APPROVAL: 'api::approval.approval',
  SOURCE: 'api::source.source',
} as const;
