import type { Schema, UID } from '@strapi/strapi';

/** What Strapi adds to every type by itself, and shows beside the fields. */
type OfStrapi = 'locale' | 'localizations' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'publishedAt';

type Attribute<Uid extends UID.ContentType> = Exclude<Schema.AttributeNames<Uid>, OfStrapi>;

/** Widths of fields that stand beside each other, in twelfths of the page, in their order. */
type Row<Name extends string = string> = { readonly [Field in Name]?: Width };

type Width = 3 | 4 | 6 | 8 | 9 | 12;

/** A part of the page under a heading of its own. */
export interface Section<Name extends string = string> {
  title: string;
  /** What an editor should know of all of it. */
  hint?: string;
  rows: readonly Row<Name>[];
}

/** How the entries of a type are edited and listed in the admin panel. */
export interface EditView<Uid extends UID.ContentType = UID.ContentType> {
  uid: Uid;
  sections: readonly Section<Attribute<Uid>>[];
  /** Columns of the list; status, languages and what visitors get stand there anyway. */
  list: readonly (Attribute<Uid> | 'updatedAt')[];
  sort: { by: Attribute<Uid> | 'updatedAt'; order: 'ASC' | 'DESC' };
}

/** A view as far as it is the same for every type. */
export interface AnyEditView {
  uid: UID.ContentType;
  sections: readonly Section[];
  list: readonly string[];
  sort: { by: string; order: 'ASC' | 'DESC' };
}

/** Names of the fields of a section, in their order. */
export function fieldsOf({ rows }: Section): string[] {
  return rows.flatMap((row) => Object.keys(row));
}
