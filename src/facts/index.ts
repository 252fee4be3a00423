/**
 * Facts (codes, relations, levels, markers, pictures) belong to the document, text belongs to a language. Strapi lets
 * whichever language is written last decide the facts; here they flow from the default locale to the others,
 * drafts to drafts and published to published, after every write and in the writing transaction.
 */
import type { Core, UID } from '@strapi/strapi';
import { knownLocales } from '../locales';
import { isLocalizedType } from '../model';
import type { Write, WriteStep } from '../writes';
import { withoutFacts } from './attributes';
import { mirrorFields } from './mirrorFields';
import { refuseSharedFacts } from './refuse';
import { followRelations, type Source, sourceOf } from './relations';

export { announceDefaultLocale } from './announceDefaultLocale';
export { linkAnew, prepareRelations } from './relations';

/** What is known of a document's facts before it is written. */
interface Before {
  defaultLocale: string;
  source: Source;
}

export const facts: WriteStep<Before> = {
  before: async (strapi, write) => {
    const { default: defaultLocale } = await knownLocales(strapi);
    const source = await sourceOf(strapi, write, defaultLocale);
    routeFacts(strapi, write, defaultLocale, source);
    return { defaultLocale, source };
  },

  after: async (strapi, written, transaction, { defaultLocale, source }) => {
    const { uid, contentType } = written.write;
    if (isLocalizedType(contentType))
      for (const documentId of written.documentIds)
        await mirrorFields(strapi, uid as UID.ContentType, documentId, defaultLocale);
    await followRelations(strapi, transaction, written, source, defaultLocale);
  },
};

/** Facts in the data of another language are left out, unless the document exists in no default locale yet. */
function routeFacts(strapi: Core.Strapi, write: Write, defaultLocale: string, source: Source): void {
  const params = write.params as { documentId?: string; locale?: string; data?: Record<string, unknown> };
  const isOfDefault = source.stood && source.locale === defaultLocale;
  const writesDefault = (params.locale ?? defaultLocale) === defaultLocale;
  if (write.action !== 'update' || !params.data || !isLocalizedType(write.contentType) || !isOfDefault || writesDefault)
    return;
  const uid = write.uid as UID.ContentType;
  refuseSharedFacts(strapi, uid, params.data, defaultLocale);
  params.data = withoutFacts(strapi, uid, params.data);
}
