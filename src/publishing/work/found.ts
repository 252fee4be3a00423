import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { namesOf } from '../../labels';
import { attributesOf, hasDrafts, isLocalizedType } from '../../model';
import type { Whom } from '../../worklist';

/** A question about the rows of one type, which answers `Row`s. */
export interface Question {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** One language of an entry, as it is found. */
export interface Row {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  /** Null for a type whose entries have none of their own. */
  name: string | null;
}

/** Columns of `Row`, of a table that the question calls `entry`. */
export function columnsOfRow(strapi: Core.Strapi, uid: UID.ContentType): Question {
  const model = strapi.contentType(uid);
  const named = ['name', 'title'].find((name) => name in attributesOf(model));
  const locale = isLocalizedType(model) ? 'entry.locale' : 'null';
  return {
    sql: `?::text as uid, entry.document_id as "documentId", ${locale}::text as locale, ${named ? `entry.${named}` : 'null'}::text as name`,
    bindings: [uid],
  };
}

/** That a row, which the question calls `entry`, is in one of some languages. */
export function isIn(locales: readonly (string | null)[]): Question {
  return locales.includes(null)
    ? { sql: 'true', bindings: [] }
    : { sql: 'entry.locale = any(?)', bindings: [locales as string[]] };
}

/** The languages of a type of which something holds; null for that of a type without any. */
export function languagesIn(
  strapi: Core.Strapi,
  { locales }: Whom,
  uid: UID.ContentType,
  holds: (locale: string | null) => boolean,
): (string | null)[] {
  return (isLocalizedType(strapi.contentType(uid)) ? locales.codes : [null]).filter(holds);
}

/** This project's types whose entries are drafts until they are published. */
export function typesWithDrafts(strapi: Core.Strapi): UID.ContentType[] {
  return Object.values(strapi.contentTypes)
    .filter((model) => model.uid.startsWith('api::') && hasDrafts(model))
    .map(({ uid }) => uid);
}

/**
 * The answers to questions about several types, as one: how many there are, and the first of them.
 *
 * @param order SQL by the names of the columns
 */
export async function firstOf<Answer extends Row>(
  strapi: Core.Strapi,
  questions: readonly Question[],
  order: string,
  most: number,
): Promise<{ count: number; rows: (Answer & { name: string })[] }> {
  if (questions.length === 0) return { count: 0, rows: [] };
  const { rows } = await strapi.db.connection.raw<{ rows: (Answer & { total: number })[] }>(
    `select found.*, count(*) over ()::int as total from (${questions.map(({ sql }) => sql).join('\nunion all\n')}) as found
      order by ${order}, "documentId", locale limit ?`,
    [...questions.flatMap(({ bindings }) => bindings), most],
  );
  const nameless = rows.filter(({ name }) => name === null);
  const names = new Map((await namesOf(strapi, nameless)).map(({ documentId, name }) => [documentId, name]));
  return {
    count: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...row, name: row.name ?? names.get(row.documentId) ?? row.documentId })),
  };
}

/** The page of what was found. */
export function pageOf({ uid, documentId, locale }: Row) {
  return { of: 'entry', uid, documentId, locale } as const;
}
