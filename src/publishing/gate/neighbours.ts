import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Finding } from '../../findings';
import { knownLocales } from '../../locales';
import { hasDrafts } from '../../model';
import { assessAll } from '../assess';
import { type Document, linkedTo, namedInTexts } from '../linked';
import { isBlocker } from '../rules';
import { calledBy, publishedVersions } from '../subject';
import { type Intended, localesOf, type Params, publishes, removes } from './effect';

const APPROVAL = 'api::approval.approval';
const SOURCE = 'api::source.source';
const CLINICIAN = 'api::clinician.clinician';

/** Published documents that may lose something by a write, and the blockers that they have before it. */
export interface Neighbours {
  documents: readonly Document[];
  blockers: ReadonlySet<string>;
}

export const NO_NEIGHBOURS: Neighbours = { documents: [], blockers: new Set() };

/** The published documents that writes take something from, as they stand before them. */
export async function neighboursBefore(
  strapi: Core.Strapi,
  connection: Knex,
  writes: readonly Intended[],
): Promise<Neighbours> {
  const documents = new Map<string, Document>();
  for (const write of writes)
    for (const one of await atRisk(strapi, connection, write)) documents.set(`${one.uid} ${one.documentId}`, one);
  const all = [...documents.values()];
  const blockers = await blockersOf(strapi, connection, all, writes);
  return { documents: all, blockers: new Set(blockers.map(keyOf)) };
}

/** What is wrong with them now that was not before: each finding says whose it is. */
export async function blockersAfter(
  strapi: Core.Strapi,
  connection: Knex,
  writes: readonly Intended[],
  { documents, blockers }: Neighbours,
): Promise<Finding[]> {
  const after = await blockersOf(strapi, connection, documents, writes);
  return after.filter((finding) => !blockers.has(keyOf(finding)));
}

function keyOf({ rule, locale, path, message, entry }: Finding): string {
  return JSON.stringify([entry?.uid, entry?.documentId, rule, locale, path, message]);
}

/** Facts are judged in the default locale; an approval says something about the text of every language. */
async function blockersOf(
  strapi: Core.Strapi,
  connection: Knex,
  documents: readonly Document[],
  writes: readonly Intended[],
): Promise<Finding[]> {
  const isOfEveryText = writes.some(({ uid }) => uid === APPROVAL || uid === CLINICIAN);
  const served = await servedVersions(strapi, documents);
  const judged = served.filter(({ decidesFacts }) => decidesFacts || isOfEveryText);
  // A translation stands against its source as before, whatever is written elsewhere.
  const wanted = judged.map(({ version }) => ({ ...version, status: 'published' as const, withoutTranslation: true }));
  return (await assessAll(strapi, connection, wanted)).flatMap((assessment) => {
    if (!assessment) return [];
    const { uid, documentId, values } = assessment.subject;
    const entry = { uid, documentId, name: calledBy(values, documentId) };
    return assessment.findings.filter(isBlocker).map((finding) => ({ ...finding, entry }));
  });
}

interface ServedVersion {
  version: Document & { locale: string | null };
  decidesFacts: boolean;
}

/** Languages of some documents that visitors get: none without the default locale. */
async function servedVersions(strapi: Core.Strapi, documents: readonly Document[]): Promise<ServedVersion[]> {
  const { default: defaultLocale } = await knownLocales(strapi);
  const served: ServedVersion[] = [];
  for (const uid of new Set(documents.map((document) => document.uid))) {
    const ids = documents.filter((document) => document.uid === uid).map(({ documentId }) => documentId);
    const versions = (await publishedVersions(strapi, uid, ids)).map(({ documentId, locale }) => ({
      version: { uid, documentId, locale },
      decidesFacts: locale === null || locale === defaultLocale,
    }));
    const deciding = new Set(versions.flatMap((one) => (one.decidesFacts ? one.version.documentId : [])));
    served.push(...versions.filter(({ version }) => deciding.has(version.documentId)));
  }
  return served;
}

/** Documents that are related to the one that is written, as published, and might not be any more. */
async function atRisk(strapi: Core.Strapi, connection: Knex, write: Intended): Promise<Document[]> {
  const { documentId, data } = write.params as Params;
  if (!documentId || write.action === 'create' || !(await touchesFacts(strapi, write))) return [];
  const document = { uid: write.uid as UID.ContentType, documentId };
  if (removes(write)) {
    const linked = await linkedTo(strapi, connection, document, { statuses: ['published'] });
    // An approval of what is gone is shown nowhere; of an approval that has lost its source that is not true.
    const losing = linked.filter((one) => one.uid !== APPROVAL || document.uid === SOURCE);
    return [...losing, ...(await namedInTexts(strapi, document))];
  }
  // A source or a clinician that is saved stays related as it was.
  if (!hasDrafts(write.contentType)) return [];
  // What an approval says matters to those it speaks of, even if it goes on speaking of them.
  if (document.uid === APPROVAL)
    return data === undefined && (await saysTheSame(strapi, connection, documentId))
      ? []
      : linkedTo(strapi, connection, document, { statuses: ['draft', 'published'] });
  // Data that come along may take away what the draft still has.
  return linkedTo(strapi, connection, document, { statuses: ['published'], onlyGoing: data === undefined });
}

/** Whether a write may change what a document is related to for the public. */
async function touchesFacts(strapi: Core.Strapi, write: Intended): Promise<boolean> {
  if (!publishes(write) && !removes(write)) return false;
  const { default: defaultLocale } = await knownLocales(strapi);
  const locales = await localesOf(strapi, write);
  return locales.includes(null) || locales.includes(defaultLocale);
}

/** Whether the draft of an approval says of the same uses what is published of them. */
async function saysTheSame(strapi: Core.Strapi, connection: Knex, documentId: string): Promise<boolean> {
  const { tableName } = strapi.db.metadata.get(APPROVAL);
  const said = (published: boolean) =>
    connection(tableName)
      .where({ document_id: documentId })
      [published ? 'whereNotNull' : 'whereNull']('published_at')
      .first('region', 'regulatory_status');
  const about = (status: string) =>
    connection('facts.document_links').where({ owner: documentId, status }).select('relation', 'target');
  return (
    isDeepStrictEqual(await said(false), await said(true)) &&
    isDeepStrictEqual(inOrder(await about('draft')), inOrder(await about('published')))
  );
}

function inOrder(links: { relation: string; target: string }[]): string[] {
  return links.map(({ relation, target }) => `${relation} ${target}`).sort();
}
