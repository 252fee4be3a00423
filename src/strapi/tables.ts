import type { Core, UID } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** The table that joins rows with what they hold or are related to, and how Strapi keeps them in order there. */
export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  /** Columns with the place in a list; undefined at an end that is no list. */
  orderColumnName?: string;
  inverseOrderColumnName?: string;
  /** Further conditions on its rows, by column. */
  on?: Readonly<Record<string, string>>;
  orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  /** Of files. */
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}

/** An attribute as Strapi's database layer knows it: components and files are relations to it, too. */
export interface StoredAttribute {
  columnName?: string;
  relation?: string;
  target?: UID.Schema;
  joinTable?: JoinTable;
  morphBy?: string;
}

/** @throws Error for an attribute that the type has not */
export function storedAs(strapi: Core.Strapi, uid: UID.Schema, attribute: string): StoredAttribute {
  const stored = strapi.db.metadata.get(uid).attributes[attribute];
  if (!stored) throw new Error(`${uid} has no attribute ${attribute}.`);
  return stored as unknown as StoredAttribute;
}

/** The table that joins the rows of a type with what an attribute of theirs holds. */
export function joinTableOf(strapi: Core.Strapi, uid: UID.Schema, attribute: string): JoinTable {
  const { joinTable } = storedAs(strapi, uid, attribute);
  assertInside(joinTable !== undefined, `a table that joins ${uid} with its ${attribute}`);
  return joinTable;
}

/** The column of a type's table that holds an attribute. */
export function columnOf(strapi: Core.Strapi, uid: UID.Schema, attribute: string): string {
  return storedAs(strapi, uid, attribute).columnName ?? attribute;
}

/** The attribute that a column holds. */
export function attributeIn(strapi: Core.Strapi, uid: UID.Schema, column: string): string {
  const { columnToAttribute } = strapi.db.metadata.get(uid) as unknown as {
    columnToAttribute?: Record<string, string>;
  };
  assertInside(columnToAttribute !== undefined, 'a map from columns to attributes (columnToAttribute)');
  return columnToAttribute[column] ?? column;
}
