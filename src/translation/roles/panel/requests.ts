import type { Right } from '../../../strapi';

/** What a request to the admin panel says. */
export interface PanelRequest {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** What a request takes: one of some rights, in the languages it names. */
export interface Need {
  anyOf: readonly Right[];
  /** As they were sent: a code, a list, `*`, or anything else. */
  language: unknown;
  field?: unknown;
  /** Strapi takes its default language where none is named, but for lists, which it cuts to one's languages itself. */
  list?: boolean;
}

/** How a route of Strapi's is read: the type it is about, and what it needs. */
export interface Reader {
  type(request: PanelRequest): unknown;
  needs(request: PanelRequest): Need[];
}

type From = (request: PanelRequest) => unknown;

const model: From = ({ params }) => params.model;
const queried: From = ({ query }) => query.locale;
const sent: From = ({ body }) => body.locale;

function acting(right: Right | Right[], language: From, type = model): Reader {
  return { type, needs: (request) => [right].flat().map((one) => ({ anyOf: [one], language: language(request) })) };
}

const list: Reader = { type: model, needs: ({ query }) => [{ anyOf: ['read'], language: query.locale, list: true }] };

const relation: Reader = {
  type: model,
  needs: ({ params, query }) => [{ anyOf: ['read'], language: query.locale, field: params.targetField }],
};

const address: Reader = {
  type: ({ body }) => body.contentTypeUID,
  needs: ({ query, body }) => [{ anyOf: ['update', 'create'], language: query.locale, field: body.field }],
};

/**
 * An entry's draft is thrown away, other people's work in it: for those who decide about it. Strapi asks for the right to
 * change it only.
 */
const discarding: Reader = {
  type: model,
  needs: ({ body }) => [
    { anyOf: ['update'], language: body.locale },
    { anyOf: ['publish', 'delete'], language: body.locale },
  ],
};

/** Every route for the admin panel of Strapi's content manager that shows or changes entries. */
export const CONTENT_MANAGER: Readonly<Record<string, Reader | null>> = {
  'collection-types.find': list,
  'collection-types.findOne': acting('read', queried),
  'collection-types.create': acting('create', sent),
  'collection-types.clone': acting('create', sent),
  'collection-types.autoClone': acting('create', sent),
  'collection-types.update': acting('update', sent),
  'collection-types.delete': acting('delete', queried),
  'collection-types.publish': acting('publish', sent),
  'collection-types.unpublish': acting('publish', sent),
  'collection-types.discard': discarding,
  'collection-types.bulkFindForValidation': acting('read', sent),
  'collection-types.bulkPublish': acting('publish', sent),
  'collection-types.bulkUnpublish': acting('publish', sent),
  'collection-types.bulkDelete': acting('delete', sent),
  'collection-types.countDraftRelations': acting('read', queried),
  'collection-types.countManyEntriesDraftRelations': acting('read', queried),
  'single-types.find': acting('read', queried),
  'single-types.createOrUpdate': acting('update', sent),
  'single-types.delete': acting('delete', queried),
  'single-types.publish': acting('publish', sent),
  'single-types.unpublish': acting('publish', sent),
  'single-types.discard': discarding,
  'single-types.countDraftRelations': acting('read', queried),
  'relations.findAvailable': relation,
  'relations.findExisting': relation,
  'uid.generateUID': address,
  'uid.checkUIDAvailability': address,
  'preview.getPreviewUrl': acting('read', queried, ({ params }) => params.contentType),
  // No entries: how the panel shows them, and lists that Strapi cuts to one's languages.
  'preview.getPreviewScript': null,
  'init.getInitData': null,
  'content-types.findContentTypes': null,
  'content-types.findContentTypesSettings': null,
  'content-types.findContentTypeConfiguration': null,
  'content-types.updateContentTypeConfiguration': null,
  'components.findComponents': null,
  'components.findComponentConfiguration': null,
  'components.updateComponentConfiguration': null,
  'homepage.getRecentDocuments': null,
  'homepage.getCountDocuments': null,
};

/** The same of its internationalization. */
export const I18N: Readonly<Record<string, Reader | null>> = {
  // For the form of a language that is to be begun; says which other ones there are.
  'content-types.getNonLocalizedAttributes': acting('create', sent, ({ body }) => body.model),
  'content-types.getFillFromLocaleData': {
    type: model,
    needs: ({ query }) => [
      { anyOf: ['read'], language: query.sourceLocale },
      { anyOf: ['update', 'create'], language: query.targetLocale },
    ],
  },
  'iso-locales.listIsoLocales': null,
  'locales.listLocales': null,
  'locales.createLocale': null,
  'locales.updateLocale': null,
  'locales.deleteLocale': null,
  'settings.getSettings': null,
  'settings.updateSettings': null,
  'ai-localization-jobs.getJobForCollectionType': null,
  'ai-localization-jobs.getJobForSingleType': null,
};
