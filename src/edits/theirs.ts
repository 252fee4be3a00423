import type { Core, UID } from '@strapi/strapi';
import type { Attribute } from '../model';
import { attributesOf } from '../model';
import { serviceOf } from '../strapi';
import { editedAttributes } from './attributes';

type Entry = Record<string, unknown>;

interface Reader {
  /** What a person signed in to the admin panel may do. */
  userAbility?: object;
  auth?: { credentials?: { type?: string } | null };
}

/**
 * Values of a draft for who made the running request: what their role may read in the admin panel, what their token may
 * read of the API.
 *
 * @param id of the draft's row
 * @returns by name; a field that may not be read is left out
 */
export async function readableValues(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  id: number,
  names: readonly string[],
): Promise<Entry> {
  const state = (strapi.requestContext.get()?.state ?? {}) as Reader;
  const attributes = attributesOf(strapi.contentType(uid));
  const asked = names.filter((name) => attributes[name]?.type !== 'relation' || mayReadDrafts(state));
  const populate = await populateOf(strapi, uid, asked);
  const row = (await strapi.db.query(uid).findOne({ where: { id }, populate: populate as never })) as Entry | null;
  if (!row) return {};
  const readable = await sanitized(strapi, uid, row, state);
  const shown: Entry = {};
  for (const name of asked)
    if (name in readable) shown[name] = await shownValue(strapi, attributes[name] as Attribute, readable[name]);
  return shown;
}

/** What is related are drafts, which a token without full access does not see beside a draft either. */
function mayReadDrafts({ userAbility, auth }: Reader): boolean {
  return userAbility !== undefined || auth?.credentials?.type === 'full-access';
}

async function sanitized(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Entry,
  { userAbility, auth }: Reader,
): Promise<Entry> {
  if (userAbility) {
    const permissions = serviceOf(strapi, 'plugin::content-manager.permission-checker');
    return permissions.create({ userAbility, model: uid }).sanitizeOutput(row);
  }
  return (await strapi.contentAPI.sanitize.output(row, strapi.contentType(uid), { auth })) as Entry;
}

async function populateOf(strapi: Core.Strapi, uid: UID.Schema, names: readonly string[]): Promise<Entry> {
  const populate: Entry = {};
  for (const [name, { type, component, target }] of editedAttributes(strapi, uid)) {
    if (!names.includes(name)) continue;
    if (component) {
      const members = editedAttributes(strapi, component).map(([member]) => member);
      populate[name] = { populate: await populateOf(strapi, component, members) };
    } else if (type === 'media') populate[name] = true;
    else if (type === 'relation' && target)
      populate[name] = { select: ['documentId', await nameFieldOf(strapi, target)] };
  }
  return populate;
}

async function shownValue(strapi: Core.Strapi, { type, target }: Attribute, value: unknown): Promise<unknown> {
  if (type !== 'relation' || !target) return value;
  const field = await nameFieldOf(strapi, target);
  const related = (value === null ? [] : [value].flat()) as Entry[];
  return related.map((one) => ({ documentId: one.documentId, name: one[field] ?? null }));
}

/** What entries of a type are called by in the admin panel. */
async function nameFieldOf(strapi: Core.Strapi, uid: UID.ContentType): Promise<string> {
  const service = serviceOf(strapi, 'plugin::content-manager.content-types');
  const { settings } = await service.findConfiguration(strapi.contentType(uid));
  return settings.mainField ?? 'documentId';
}
