/**
 * Facts (codes, relations, levels, markers, pictures) belong to the document, text belongs to a language. Strapi lets
 * whichever language is written last decide the facts; here they flow from the default locale to the others,
 * drafts to drafts and published to published, after every write and in the writing transaction.
 */
import type { Core, Modules, UID } from '@strapi/strapi';
import { knownLocales } from '../locales';
import { isLocalizedType, isWrite, writtenDocuments } from '../model';
import { withInheritedRelations, withoutFacts } from './inherit';
import { mirrorFields } from './mirrorFields';
import { mirrorRelations } from './mirrorRelations';
import { refuseSharedFacts } from './refuse';

export { announceDefaultLocale } from './announceDefaultLocale';
export type { CopyToSiblings } from './mirrorFields';

export function registerFacts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!isWrite(context.action) || !isLocalizedType(context.contentType)) return next();
    const { default: defaultLocale } = await knownLocales(strapi);
    return strapi.db.transaction(async ({ trx }) => {
      await routeFacts(strapi, context, defaultLocale);
      const result = await next();
      for (const documentId of writtenDocuments(context.params, result)) {
        await mirrorFields(strapi, context.uid, documentId, defaultLocale);
        await mirrorRelations(strapi, trx, context.uid, documentId, defaultLocale);
      }
      return result;
    });
  });
}

/** Facts in the data of another language are left out, unless the document exists in no default locale yet. */
async function routeFacts(
  strapi: Core.Strapi,
  context: Modules.Documents.Middleware.Context,
  defaultLocale: string,
): Promise<void> {
  const params = context.params as { documentId?: string; locale?: string; data?: Record<string, unknown> };
  if (!params.data || !params.documentId || context.action !== 'update') return;
  const uid = context.uid as UID.ContentType;
  const hasDefault =
    (await strapi.db.query(uid).count({ where: { documentId: params.documentId, locale: defaultLocale } })) > 0;
  const writesDefault = (params.locale ?? defaultLocale) === defaultLocale;
  if (hasDefault && !writesDefault) {
    refuseSharedFacts(strapi, uid, params.data, defaultLocale);
    params.data = withoutFacts(strapi, uid, params.data);
  }
  if (!hasDefault && writesDefault)
    params.data = await withInheritedRelations(strapi, uid, params.documentId, params.data);
}
