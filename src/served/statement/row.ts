import type { Core, UID } from '@strapi/strapi';
import { describedAttributes } from '../../content';
import { attributesOf, isLocalizedType } from '../../model';
import { columnsOf, literal, quoted } from '../../schemas';
import { attributeIn, columnOf, joinTableOf, type StoredAttribute, storedAs } from '../../strapi';
import { documentsOf, isOfText } from '../views';

/** What of a row is read: attributes, all that are described where none are named, and what these hold. */
export interface Shape {
  fields?: readonly string[];
  populate?: Readonly<Record<string, Shape | true>>;
  /** How many at most, of what a list holds. */
  limit?: number;
}

/** What Strapi keeps for every entry, and nobody describes. */
const ALWAYS = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/**
 * SQL of a served row as JSON, as Strapi's query engine gives it for the same shape: attributes in the same order,
 * moments as texts without a zone (see `revived`). A row of a localized type says in `segmentLocales` where it shows
 * the source language.
 *
 * @param row alias of the row, whose table is that of `uid`
 */
export function rowJson(strapi: Core.Strapi, uid: UID.Schema, row: string, shape: Shape): string {
  const aliases = { count: 0 };
  return json(strapi, uid, row, shape, aliases);
}

interface Aliases {
  count: number;
}

function json(
  strapi: Core.Strapi,
  uid: UID.Schema,
  row: string,
  { fields, populate = {} }: Shape,
  aliases: Aliases,
): string {
  const columns = attributesRead(strapi, uid, fields).map(
    (name) => `${row}.${quoted(columnOf(strapi, uid, name))} as ${quoted(name)}`,
  );
  const held = Object.entries(populate).map(
    ([name, within]) =>
      `${heldJson(strapi, uid, row, name, within === true ? {} : within, aliases)} as ${quoted(name)}`,
  );
  const withheld = hasLanguages(strapi, uid)
    ? [
        `(select withheld.paths from withheld where withheld.document_id = ${row}.document_id
          and withheld.locale = ${row}.locale) as "segmentLocales"`,
      ]
    : [];
  return `(select row_to_json(read) from (select ${[...columns, ...held, ...withheld].join(', ')}) as read)`;
}

/** The attributes that a shape reads of a row itself, in the order in which Strapi has them. */
function attributesRead(strapi: Core.Strapi, uid: UID.Schema, fields: Shape['fields']): string[] {
  const model = strapi.contentTypes[uid as UID.ContentType];
  const own = model ? ['id', 'documentId'] : ['id'];
  if (fields) return [...new Set([...own, ...fields, ...(hasLanguages(strapi, uid) ? ['locale'] : [])])];
  const described = describedAttributes(uid);
  const { tableName } = strapi.db.metadata.get(uid);
  const attributes = columnsOf(strapi, tableName).map((column) => attributeIn(strapi, uid, column));
  return attributes.filter((name) => own.includes(name) || described.has(name) || (model && ALWAYS.includes(name)));
}

function heldJson(
  strapi: Core.Strapi,
  uid: UID.Schema,
  row: string,
  attribute: string,
  shape: Shape,
  aliases: Aliases,
): string {
  const stored = storedAs(strapi, uid, attribute);
  const isMany = stored.relation?.endsWith('Many') ?? false;
  aliases.count += 1;
  const [link, target] = [`link_${aliases.count}`, `held_${aliases.count}`];
  const { uid: held, from, order } = joined(strapi, uid, stored, { row, link, target, attribute });
  const one = json(strapi, held, target, shape, aliases);
  const by = order && ` order by ${order}`;
  if (!isMany) return `(select ${one} ${from}${by} limit 1)`;
  if (shape.limit === undefined) return `(select coalesce(json_agg(${one}${by}), '[]') ${from})`;
  return `(select coalesce(json_agg(first_of.one), '[]')
    from (select ${one} as one ${from}${by} limit ${shape.limit}) as first_of)`;
}

interface Names {
  row: string;
  link: string;
  target: string;
  attribute: string;
}

/** From a row to what an attribute of it holds: components and files are relations to Strapi's database layer, too. */
function joined(
  strapi: Core.Strapi,
  uid: UID.Schema,
  stored: StoredAttribute,
  { row, link, target, attribute }: Names,
): { uid: UID.Schema; from: string; order: string } {
  const held = stored.target as UID.Schema;
  const targetTable = `${quoted(strapi.db.metadata.get(held).tableName)} as ${target}`;
  const morph = stored.morphBy ? storedAs(strapi, held, stored.morphBy).joinTable : undefined;
  const table = morph ?? joinTableOf(strapi, uid, attribute);
  const declared = attributesOf(strapi.getModel(uid))[attribute];
  // What is related are documents, unless the relation belongs to a language.
  const key = declared?.type === 'relation' && !isOfText(declared) ? 'document_id' : 'id';
  const conditions = morph?.morphColumn
    ? {
        [morph.morphColumn.idColumn.name]: `${row}.id`,
        [morph.morphColumn.typeColumn.name]: literal(uid),
        field: literal(attribute),
      }
    : { [table.joinColumn.name]: `${row}.${key}`, ...mapped(table.on, literal) };
  const end = morph ? table.joinColumn.name : table.inverseJoinColumn.name;
  const where = Object.entries(conditions).map(([column, value]) => `${link}.${quoted(column)} = ${value}`);
  const links = `${quoted(key === 'id' ? table.name : documentsOf(table.name))} as ${link}`;
  return {
    uid: held,
    from: `from ${links} join ${targetTable} on ${target}.${key} = ${link}.${quoted(end)} where ${where.join(' and ')}`,
    order: Object.entries(table.orderBy ?? {})
      .map(([column, direction]) => `${link}.${quoted(column)} ${direction}`)
      .join(', '),
  };
}

function mapped(values: Readonly<Record<string, string>> = {}, map: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}

function hasLanguages(strapi: Core.Strapi, uid: UID.Schema): boolean {
  const model = strapi.contentTypes[uid as UID.ContentType];
  return model !== undefined && isLocalizedType(model);
}

type Row = Record<string, unknown>;

/**
 * A row that was read as JSON, as Strapi's query engine gives it.
 *
 * @param origin the language of what is shown instead of an outdated translation
 */
export function revived<Read extends Row>(strapi: Core.Strapi, uid: UID.Schema, row: Read, origin: string): Read {
  const attributes = attributesOf(strapi.getModel(uid));
  for (const [name, value] of Object.entries(row)) {
    const { type, target, component } = attributes[name] ?? {};
    const held = type === 'media' ? undefined : (target ?? component);
    if (type === 'datetime' && typeof value === 'string') (row as Row)[name] = new Date(value);
    else if (held && Array.isArray(value)) for (const one of value) revived(strapi, held, one as Row, origin);
    else if (held && value) revived(strapi, held, value as Row, origin);
  }
  if ('segmentLocales' in row) {
    const paths = row.segmentLocales as string[] | null;
    if (paths) (row as Row).segmentLocales = paths.map((path) => ({ path, locale: origin }));
    else delete row.segmentLocales;
  }
  return row;
}

/**
 * SQL of whether a relation between documents leads from one row to another.
 *
 * @param owner alias of the row of `uid` that has the relation
 * @param target alias of the row that it may lead to
 */
export function linksTo(
  strapi: Core.Strapi,
  uid: UID.Schema,
  relation: string,
  { owner, target }: { owner: string; target: string },
): string {
  const { name, joinColumn, inverseJoinColumn } = joinTableOf(strapi, uid, relation);
  return `${owner}.document_id in (select link.${quoted(joinColumn.name)} from ${quoted(documentsOf(name))} as link
    where link.${quoted(inverseJoinColumn.name)} = ${target}.document_id)`;
}
