import type { Core, UID } from '@strapi/strapi';
import { factNames, factRelations } from './attributes';

type Data = Record<string, unknown>;

/** Removes the facts from data meant for a language other than the default one. */
export function withoutFacts(strapi: Core.Strapi, uid: UID.ContentType, data: Data): Data {
  const facts = new Set(factNames(strapi.contentType(uid)));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !facts.has(name)));
}

/**
 * Completes the data of a new default-locale version with the relations that the document already has in another
 * language, which was written first. Strapi itself carries fields over, but not relations.
 */
export async function withInheritedRelations(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  data: Data,
): Promise<Data> {
  const relations = factRelations(strapi.contentType(uid)).filter((name) => !(name in data));
  const populate = Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }]));
  const other = (await strapi.db
    .query(uid)
    .findOne({ where: { documentId, publishedAt: null }, populate })) as Data | null;
  if (!other) return data;
  const targetsOf = (name: string) => [other[name] ?? []].flat() as { documentId: string }[];
  const inherited = relations.map((name) => [
    name,
    { set: targetsOf(name).map((target) => ({ documentId: target.documentId })) },
  ]);
  return { ...data, ...Object.fromEntries(inherited) };
}
