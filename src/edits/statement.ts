import type { Core, UID } from '@strapi/strapi';
import { hasDrafts, isLocalizedType } from '../model';
import { literal, quoted } from '../schemas';
import { columnOf, joinTableOf, storedAs } from '../strapi';
import { editedAttributes } from './attributes';

/**
 * SQL of the drafts of a document as JSON, with what they hold: one statement, since every save asks it twice. What is
 * related is named by its document, a file by its id. Its bindings are the document and, of a type with languages, theirs.
 */
export function draftsStatement(strapi: Core.Strapi, uid: UID.ContentType): string {
  const { tableName } = strapi.db.metadata.get(uid);
  const drafts = hasDrafts(strapi.contentType(uid)) ? 'and draft.published_at is null' : '';
  const languages = isLocalizedType(strapi.contentType(uid)) ? 'and draft.locale = any(?)' : '';
  return `select draft.id, draft.locale, draft.updated_at as version, ${json(strapi, uid, 'draft', 0)} as held
    from ${quoted(tableName)} as draft where draft.document_id = ? ${languages} ${drafts}`;
}

function json(strapi: Core.Strapi, uid: UID.Schema, row: string, depth: number): string {
  const columns = editedAttributes(strapi, uid).map(([name, { type }]) => {
    const isHeld = type === 'component' || type === 'media' || type === 'relation';
    const value = isHeld
      ? heldJson(strapi, uid, row, name, depth + 1)
      : `${row}.${quoted(columnOf(strapi, uid, name))}`;
    return `${value} as ${quoted(name)}`;
  });
  // Ids of components are no part of what they say; a save names the rows that it changes by them.
  const id = uid in strapi.components ? [`${row}.id`] : [];
  return `(select row_to_json(read) from (select ${[...id, ...columns].join(', ')}) as read)`;
}

/** Everything that an attribute holds, as a list in its order. */
function heldJson(strapi: Core.Strapi, uid: UID.Schema, row: string, attribute: string, depth: number): string {
  const stored = storedAs(strapi, uid, attribute);
  const held = stored.target as UID.Schema;
  const [link, target] = [`link_${depth}`, `held_${depth}`];
  const morph = stored.morphBy ? storedAs(strapi, held, stored.morphBy).joinTable : undefined;
  const table = morph ?? joinTableOf(strapi, uid, attribute);
  const conditions = morph?.morphColumn
    ? {
        [morph.morphColumn.idColumn.name]: `${row}.id`,
        [morph.morphColumn.typeColumn.name]: literal(uid),
        field: literal(attribute),
      }
    : { [table.joinColumn.name]: `${row}.id`, ...literals(table.on) };
  const where = Object.entries(conditions).map(([column, value]) => `${link}.${quoted(column)} = ${value}`);
  const end = morph ? table.joinColumn.name : table.inverseJoinColumn.name;
  const order = [...Object.keys(table.orderBy ?? {}), 'id'].map((column) => `${link}.${quoted(column)}`);
  return `(select coalesce(json_agg(${heldAs(strapi, held, target, depth)} order by ${order.join(', ')}), '[]')
    from ${quoted(table.name)} as ${link}
    join ${quoted(strapi.db.metadata.get(held).tableName)} as ${target} on ${target}.id = ${link}.${quoted(end)}
    where ${where.join(' and ')})`;
}

function heldAs(strapi: Core.Strapi, held: UID.Schema, row: string, depth: number): string {
  if (held === 'plugin::upload.file') return `${row}.id`;
  return held in strapi.components ? json(strapi, held, row, depth) : `${row}.document_id`;
}

function literals(values: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literal(value)]));
}
