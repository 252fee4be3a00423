import type { Core, UID } from '@strapi/strapi';
import { attributesOf, hasDrafts, isLocalizedType, isRelation } from '../../model';

export type Status = 'draft' | 'published';

/** A row as Strapi's database layer gives it, with components, pictures and related rows. */
export type Row = Record<string, unknown> & { id: number; documentId: string };

export interface Version {
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  status: Status;
}

/** One version of a document with all that it holds; undefined if there is none. */
export async function versionRow(strapi: Core.Strapi, version: Version): Promise<Row | undefined> {
  return (await versionRows(strapi, [version])).get(versionKey(version));
}

/** Several versions, by their keys: those of one type and status in one question. */
export async function versionRows(strapi: Core.Strapi, versions: readonly Version[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const group = `${version.uid} ${version.status}`;
    groups.set(group, [...(groups.get(group) ?? []), version]);
  }
  for (const group of groups.values())
    for (const [key, row] of await rowsOfGroup(strapi, group as [Version, ...Version[]])) found.set(key, row);
  return found;
}

export function versionKey({ uid, documentId, locale, status }: Version): string {
  return [uid, documentId, locale, status].join(' ');
}

async function rowsOfGroup(strapi: Core.Strapi, versions: [Version, ...Version[]]): Promise<[string, Row][]> {
  const [{ uid, status }] = versions;
  const model = strapi.contentType(uid);
  const where = {
    documentId: { $in: [...new Set(versions.map(({ documentId }) => documentId))] },
    ...(isLocalizedType(model) && { locale: { $in: [...new Set(versions.map(({ locale }) => locale))] } }),
    ...(hasDrafts(model) && { publishedAt: status === 'published' ? { $notNull: true } : { $null: true } }),
  };
  const rows = (await strapi.db.query(uid).findMany({ where, populate: populateOf(strapi, uid) as never })) as Row[];
  return rows.map((row) => {
    const locale = isLocalizedType(model) ? (row.locale as string) : null;
    return [versionKey({ uid, documentId: row.documentId, locale, status }), row];
  });
}

/** Of a related entry, what `Related` says of it: its texts are long, and many are related. */
export function selectRelated(strapi: Core.Strapi, uid: UID.Schema): { select: string[] } {
  const attributes = attributesOf(strapi.getModel(uid));
  return { select: ['documentId', ...['name', 'title', 'sample', 'publishedAt'].filter((name) => name in attributes)] };
}

/** Everything an entry holds: components whole, of related entries what they are called. */
function populateOf(strapi: Core.Strapi, uid: UID.Schema): Record<string, unknown> {
  const populate: Record<string, unknown> = {};
  for (const [name, { type, component, target }] of Object.entries(attributesOf(strapi.getModel(uid)))) {
    if (component) populate[name] = { populate: populateOf(strapi, component) };
    else if (type === 'media') populate[name] = true;
    else if (target && isRelation(name, type, target)) populate[name] = selectRelated(strapi, target);
  }
  return populate;
}
