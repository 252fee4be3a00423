import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLocalizedType } from '../../model';
import type { Write, Written } from '../../writes';
import { carryOver, forget, learnDraft } from './learn';
import { project } from './project';
import { type Relation, relationsAt } from './relation';

interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Record<string, unknown>;
}

/** A document's draft in the language whose relations count: the default locale's, or the one it was begun in. */
export interface Source {
  locale: string;
  /** Whether it was there before the write. */
  stood: boolean;
}

/** The draft that says what the document of a write is related to, as it is before the write. */
export async function sourceOf(strapi: Core.Strapi, write: Write, defaultLocale: string): Promise<Source> {
  const uid = write.uid as UID.ContentType;
  const { documentId } = write.params as Params;
  const isThere = async (where: object) =>
    documentId !== undefined &&
    (await strapi.db.query(uid).count({ where: { documentId, publishedAt: null, ...where } })) > 0;
  if (!isLocalizedType(strapi.contentType(uid))) return { locale: defaultLocale, stood: await isThere({}) };
  const stood = await isThere({ locale: defaultLocale });
  const locales = localesOf(write, defaultLocale);
  const [first = defaultLocale] = locales;
  if (stood || locales.includes(defaultLocale)) return { locale: defaultLocale, stood };
  return { locale: first, stood: await isThere({ locale: first }) };
}

/**
 * Brings the relations of a written document up to date, in the writing transaction: learns what was said in its
 * draft, carries it over when the document is published or its draft discarded, and links every row accordingly.
 */
export async function followRelations(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
  { write, documentIds }: Written,
  source: Source,
  defaultLocale: string,
): Promise<void> {
  const uid = write.uid as UID.ContentType;
  const relations = relationsAt(strapi, uid);
  const isAt = (relation: Relation, end: 'owner' | 'target') => relation[end].uid === uid;
  for (const documentId of documentIds) {
    for (const said of whatWasSaid(write, relations, documentId, source))
      if (isAt(said.relation, said.at)) await learnDraft(transaction, { ...said, documentId, locale: source.locale });
    const { drafts, all } = await rowsOf(strapi, uid, documentId, source.locale);
    if (all === 0) await forget(transaction, relations, documentId);
    else if (drafts > 0 && localesOf(write, defaultLocale, source.locale).includes(source.locale)) {
      if (publishes(write)) await carryOver(transaction, relations, documentId, 'published', isAt);
      if (write.action === 'discardDraft') await carryOver(transaction, relations, documentId, 'draft', isAt);
    }
    for (const relation of relations) await project(transaction, relation, defaultLocale, { uid, documentId });
  }
}

/** The relations that a write named; a copy says anew all that it is related to. */
function whatWasSaid({ action, params }: Write, relations: readonly Relation[], documentId: string, source: Source) {
  const { data = {}, documentId: original } = params as Params;
  const isCopy = action === 'clone' && documentId !== original;
  return relations.flatMap((relation) =>
    (['owner', 'target'] as const).flatMap((at) => {
      const { attribute } = relation[at];
      if (!attribute || !(isCopy || attribute in data)) return [];
      return [{ relation, at, isWhole: isCopy || source.stood || saysAll(data[attribute]) }];
    }),
  );
}

/** Whether a value names everything that is related, not what comes or goes. */
function saysAll(value: unknown): boolean {
  const isChange = typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);
  return !isChange || 'set' in (value as object);
}

function publishes({ action, params }: Write): boolean {
  return action === 'publish' || (['create', 'update'].includes(action) && (params as Params).status === 'published');
}

/** Languages that a write is about. */
function localesOf({ params, contentType }: Write, defaultLocale: string, all = defaultLocale): string[] {
  const { locale } = params as Params;
  if (!isLocalizedType(contentType) || locale === '*') return [defaultLocale, all];
  return [locale ?? defaultLocale].flat();
}

/** How many rows of a document there are, and how many drafts of the language that counts. */
async function rowsOf(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, locale: string) {
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: ['locale', 'publishedAt'] })) as unknown as {
    locale: string | null;
    publishedAt: string | null;
  }[];
  const drafts = rows.filter((row) => row.publishedAt === null && [null, locale].includes(row.locale));
  return { all: rows.length, drafts: drafts.length };
}
