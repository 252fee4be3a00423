import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import type { ExportState } from '../contract';
import { readTranslations, type Status } from '../states';
import { writeXliff, type XliffDocument, type XliffFile } from '../xliff';
import { unitsOf } from './units';

export interface ExportRequest {
  locale: string;
  /** Types that this person may translate, narrowed to those asked for. */
  types: readonly UID.ContentType[];
  /** All documents unless given. */
  documentIds: readonly string[] | undefined;
  state: ExportState;
  source: Status;
  version: XliffDocument['version'];
  copySource: boolean;
}

/** As many documents are read at once: the cost of asking is shared, and not all the text of a clinic is held as rows. */
const AT_ONCE = 50;

/**
 * Writes what there is to translate as XLIFF, one `<file>` per document.
 *
 * @returns the document, and how many units it holds
 * @throws NotFoundError (404) if there is nothing to translate
 * @throws XliffError (`xliff-unwritable`) for text that XML cannot hold
 */
export async function exportXliff(
  strapi: Core.Strapi,
  request: ExportRequest,
): Promise<{ xliff: string; units: number }> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const files: XliffFile[] = [];
  for (const uid of request.types) {
    const documentIds = await documentsOf(strapi, uid, request, sourceLocale);
    for (let start = 0; start < documentIds.length; start += AT_ONCE)
      files.push(...(await filesOf(strapi, uid, documentIds.slice(start, start + AT_ONCE), request)));
  }
  if (files.length === 0) throw contentError(404, 'not-found', `There is nothing to translate into ${request.locale}.`);
  const xliff = writeXliff(
    { version: request.version, sourceLocale, targetLocale: request.locale, files },
    { copySource: request.copySource },
  );
  return { xliff, units: files.flatMap(({ units }) => units).filter(({ translate }) => translate).length };
}

async function documentsOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentIds, source }: ExportRequest,
  sourceLocale: string,
): Promise<string[]> {
  const where = {
    locale: sourceLocale,
    publishedAt: { [source === 'draft' ? '$null' : '$notNull']: true },
    ...(documentIds && { documentId: { $in: documentIds } }),
  };
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where, select: ['documentId'], orderBy: { documentId: 'asc' } })) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
}

/** Those of some documents in which there is something to translate. */
async function filesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
  request: ExportRequest,
): Promise<XliffFile[]> {
  const of = { uid, documentIds };
  const translations = await readTranslations(strapi, strapi.db.connection, of, request.locale, request.source);
  const units = await unitsOf(strapi, translations, request);
  return translations
    .map(({ documentId }, index) => ({ original: `${uid}/${documentId}`, units: units[index] ?? [] }))
    .filter((file) => file.units.some(({ translate }) => translate));
}
