import type { Core, Struct, UID } from '@strapi/strapi';
import { knownLocales } from '../../locales';
import { attributesOf, hasDrafts, isLocalizedType, isRelation, localizedFlag } from '../../model';
import { calledBy } from './named';
import type { Row } from './row';
import type { Related } from './subject';

interface Entry {
  uid: UID.ContentType;
  /** The version itself. */
  row: Row;
  /** The one that decides the facts. */
  facts: Row | undefined;
  /** What the form of the admin panel holds. */
  typed?: Readonly<Record<string, unknown>> | undefined;
}

/** The entries that one is related to, by attribute, and whether the public sees them. */
export async function relatedTo(
  strapi: Core.Strapi,
  { uid, row, facts, typed = {} }: Entry,
): Promise<Record<string, Related[]>> {
  const relations = Object.entries(attributesOf(strapi.contentType(uid))).filter(([name, { type, target }]) =>
    isRelation(name, type, target),
  );
  const related: Record<string, Related[]> = {};
  for (const [name, attribute] of relations) {
    const target = attribute.target as UID.ContentType;
    const decides = localizedFlag(attribute) === true || facts === row;
    const stored = rowsOf((decides ? row : facts)?.[name]);
    const rows = decides && name in typed ? await typedRows(strapi, target, stored, typed[name]) : stored;
    const published = await publishedAmong(strapi, target, rows);
    related[name] = rows.map((one) => asRelated(target, one, published.has(one.documentId)));
  }
  return related;
}

/** Attributes of a type whose relation its other end declares. */
export function mirroredIn(model: Struct.ContentTypeSchema): string[] {
  return Object.entries(attributesOf(model)).flatMap(([name, { mappedBy }]) => (mappedBy ? [name] : []));
}

export function asRelated(uid: UID.ContentType, row: Row, isPublished: boolean): Related {
  const name = calledBy(row, row.documentId);
  return { uid, documentId: row.documentId, name, isPublished, ...(row.sample === true && { isSample: true }) };
}

export function rowsOf(value: unknown): Row[] {
  return ([value].flat() as (Row | null | undefined)[]).filter((one): one is Row => Boolean(one));
}

interface Change {
  connect?: { documentId?: string }[];
  disconnect?: { documentId?: string }[];
  set?: { documentId?: string }[];
}

/** What is related once the form is saved: the panel says what comes and what goes. */
async function typedRows(strapi: Core.Strapi, target: UID.ContentType, stored: Row[], value: unknown): Promise<Row[]> {
  const {
    connect = [],
    disconnect = [],
    set,
  }: Change = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { set: rowsOf(value) };
  const ids = (list: { documentId?: string }[]) => list.flatMap(({ documentId }) => documentId ?? []);
  const gone = new Set(ids(disconnect));
  const kept = set ? ids(set) : stored.map(({ documentId }) => documentId).filter((id) => !gone.has(id));
  const wanted = [...new Set([...kept, ...ids(connect)])];
  const known = new Map(stored.map((row) => [row.documentId, row]));
  for (const row of await draftsOf(
    strapi,
    target,
    wanted.filter((id) => !known.has(id)),
  ))
    known.set(row.documentId, row);
  return wanted.flatMap((id) => known.get(id) ?? []);
}

async function draftsOf(strapi: Core.Strapi, uid: UID.ContentType, documentIds: string[]): Promise<Row[]> {
  if (documentIds.length === 0) return [];
  const model = strapi.contentType(uid);
  const { default: locale } = await knownLocales(strapi);
  const where = {
    documentId: { $in: documentIds },
    ...(isLocalizedType(model) && { locale }),
    ...(hasDrafts(model) && { publishedAt: { $null: true } }),
  };
  return (await strapi.db.query(uid).findMany({ where })) as Row[];
}

/** Which of some entries the public sees: those whose default locale is published. */
async function publishedAmong(strapi: Core.Strapi, uid: UID.ContentType, rows: readonly Row[]): Promise<Set<string>> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const model = strapi.contentType(uid);
  // A row of the published side leads to nothing but rows of that side.
  if (!hasDrafts(model) || rows.every(({ publishedAt }) => publishedAt !== null)) return new Set(ids);
  const { default: locale } = await knownLocales(strapi);
  const where = {
    documentId: { $in: ids },
    publishedAt: { $notNull: true },
    ...(isLocalizedType(model) && { locale }),
  };
  const found = (await strapi.db.query(uid).findMany({ where, select: ['documentId'] })) as Row[];
  return new Set(found.map(({ documentId }) => documentId));
}
