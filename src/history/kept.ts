import type { Core, UID } from '@strapi/strapi';
import { hasDrafts } from '../model';
import { literal, quoted } from '../schemas';
import { columnTypes } from './columnTypes';

/** The rows of one table that are kept for as long as they held. */
export interface Kept {
  /** Under what they are kept: for Strapi's tables, the name of the table. */
  name: string;
  /** SQL of the table. */
  table: string;
  /** SQL types of the columns. */
  columns: ReadonlyMap<string, string>;
  /** Columns with the ids by which it is found. */
  ends: { a?: string; b?: string };
  /** SQL of the key of a row, a text, and of whether a row has a key. Of what has an `id`, that is it. */
  key: (row: string) => string;
  has: (row: string, key: string) => string;
  /** SQL of whether pages could be made of `row`: drafts are not kept. */
  isShown: string;
  /** The same, as far as the row itself says it: of other rows no trigger takes notice. */
  mayBeShown?: (row: string) => string;
}

/** A table with an `id`. */
export function withId(
  strapi: Core.Strapi,
  name: string,
  rest: Pick<Kept, 'ends' | 'isShown'> & Partial<Pick<Kept, 'mayBeShown'>>,
): Kept {
  return {
    name,
    table: `public.${quoted(name)}`,
    columns: columnTypes(strapi, name),
    key: (row) => `${row}.id::text`,
    has: (row, key) => `${row}.id = ${key}::integer`,
    ...rest,
  };
}

/** SQL of whether a row of a content type is published, by its id: that of a draft never becomes one of what is published. */
export function isPublished(strapi: Core.Strapi, uid: UID.ContentType, id: string): string {
  if (!hasDrafts(strapi.contentType(uid))) return 'true';
  const { tableName } = strapi.db.metadata.get(uid);
  return `exists (select from public.${quoted(tableName)} as entry where entry.id = ${id} and entry.published_at is not null)`;
}

/** SQL of whether a row of a table is kept now, by one of its ids. */
export function isKept(table: string, end: 'a' | 'b', id: string, more = ''): string {
  return `exists (select from history.rows as known where known.kept = ${literal(table)} and known.${end} = ${id}
    and known.valid_until = 'infinity'${more})`;
}
