import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLocalizedType } from '../model';
import { draftsStatement } from './statement';
import { type Comparable, comparableEntry } from './value';

/** A draft of a document as it is stored. */
export interface Draft {
  /** Of its row. */
  id: number;
  /** '' for a type without languages. */
  locale: string;
  /** By which clients name it: its `updatedAt`. */
  version: Date;
  /** What each field holds. */
  fields: ReadonlyMap<string, Comparable>;
  /** As it is stored: components with their rows, documents and files by their ids. */
  stored: Record<string, unknown>;
}

const statements = new WeakMap<Core.Strapi, Map<string, string>>();

/**
 * The drafts of a document.
 *
 * @param locales '' for a type without languages
 */
export async function draftsOf(
  strapi: Core.Strapi,
  transaction: Knex,
  uid: UID.ContentType,
  documentId: string,
  locales: readonly string[],
): Promise<Draft[]> {
  const known = statements.get(strapi) ?? new Map<string, string>();
  statements.set(strapi, known);
  const statement = known.get(uid) ?? draftsStatement(strapi, uid);
  known.set(uid, statement);
  const { rows } = await transaction.raw<{ rows: Row[] }>(statement, [
    documentId,
    ...(isLocalizedType(strapi.contentType(uid)) ? [locales as string[]] : []),
  ]);
  return rows.map(({ id, locale, version, held }) => {
    const stored = (typeof held === 'string' ? JSON.parse(held) : held) as Draft['stored'];
    return {
      id,
      locale: locale ?? '',
      version: new Date(version),
      fields: comparableEntry(strapi, uid, stored),
      stored,
    };
  });
}

interface Row {
  id: number;
  locale: string | null;
  version: Date | string;
  held: string | Record<string, unknown>;
}
