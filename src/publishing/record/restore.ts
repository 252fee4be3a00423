import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { type Attribute, attributesOf, hasDrafts, isLocalizedType, localizedFlag } from '../../model';
import { asProgram } from '../../writes';
import type { Restored } from '../contract';
import type { Entry } from './lines';
import type { Snapshot } from './snapshot';

type Left = Restored['left'];

/**
 * Puts what is on record back into the draft of its language: what fits the model and the content of today. What is
 * public stays as it is. A document that was deleted comes back under its own id.
 *
 * @param may whether the person may write an attribute; what they may not stays as it is, and is listed
 * @throws NotFoundError (404, `not-found`) where the line holds no state
 * @throws ValidationError (400, `unknown-locale`) where its language is no more
 * @throws ValidationError (400, `nothing-restored`) where nothing of it fits; nothing is changed then
 */
export async function restore(
  strapi: Core.Strapi,
  { snapshot, ...line }: Entry,
  may: (attribute: string) => boolean,
): Promise<Restored> {
  const { documentId, locale } = line;
  const model = Object.values(strapi.contentTypes).find((type) => type.uid === line.uid);
  if (!snapshot || !model)
    throw contentError(404, 'not-found', `Line ${line.id} of the record holds nothing that could be restored.`);
  const known = await knownLocales(strapi);
  if (isLocalizedType(model) && !known.codes.includes(locale ?? ''))
    throw contentError(400, 'unknown-locale', `"${locale}" is not a language any more; add it first.`, {
      locale,
      known: known.codes,
    });
  const { isBack, ...restored } = await writeSnapshot(strapi, { uid: model.uid, documentId, locale, snapshot }, may);
  for (const { uid, name } of isBack ? (snapshot.namedBy ?? []) : [])
    restored.left.push({
      path: '',
      reason: `“${name}” (${uid}) named it, and does not any more: name it there again.`,
    });
  return { uid: model.uid, documentId, locale, ...restored };
}

/** A state of one language of an entry. */
interface State {
  uid: UID.ContentType;
  documentId: string;
  locale: string | null;
  snapshot: Snapshot;
}

/**
 * Writes a state into a draft, as far as it fits the model and the content of today.
 *
 * @param may whether an attribute may be written; what may not stays as it is, and is listed
 * @returns which attributes were written, what was not, and whether the document was gone and is back
 * @throws ValidationError (400, `nothing-restored`) where nothing of it fits; nothing is changed then
 */
export async function writeSnapshot(
  strapi: Core.Strapi,
  { uid, documentId, locale, snapshot }: State,
  may: (attribute: string) => boolean = () => true,
): Promise<Pick<Restored, 'restored' | 'left'> & { isBack: boolean }> {
  const model = strapi.contentType(uid);
  const known = await knownLocales(strapi);
  const isOfDefault = !isLocalizedType(model) || locale === known.default;
  const left: Left = [];
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries({ ...snapshot.values, ...snapshot.relations })) {
    const attribute = attributesOf(model)[name];
    const fitting = await fitted(strapi, attribute, name, value, left);
    // Facts of another language are those of the default one, and no loss of it.
    if (fitting === undefined || (!isOfDefault && attribute && localizedFlag(attribute) === false)) continue;
    if (may(name)) data[name] = fitting;
    else left.push({ path: name, reason: 'Your role may not change it.' });
  }
  if (Object.keys(data).length === 0)
    throw contentError(
      400,
      'nothing-restored',
      'Nothing of this state fits the content of today; nothing is changed.',
      {
        left,
      },
    );
  const isBack = await write(strapi, uid, { documentId, locale, data });
  return { restored: Object.keys(data), left, isBack };
}

/** A value as the document service takes it; undefined where it does not fit, which is noted. */
async function fitted(
  strapi: Core.Strapi,
  attribute: Attribute | undefined,
  path: string,
  value: unknown,
  left: Left,
): Promise<unknown> {
  if (!attribute) {
    left.push({ path, reason: 'There is no such field any more.' });
    return undefined;
  }
  const { type, component, target, repeatable } = attribute;
  if (value === null) return null;
  if (type === 'relation') return fitRelation(strapi, target, path, value, left);
  if (type === 'media') return fitFile(strapi, path, value, left);
  if (component) {
    const items: unknown[] = [];
    for (const [index, item] of ([value].flat() as Record<string, unknown>[]).entries())
      items.push(await fitComponent(strapi, component, repeatable ? `${path}.${index}` : path, item, left));
    return repeatable ? items : items[0];
  }
  if (type === 'enumeration' && !attribute.enum?.includes(String(value))) {
    left.push({ path, reason: `"${String(value)}" is none of ${attribute.enum?.join(', ')} any more.` });
    return undefined;
  }
  if (!isOfType(type, value)) {
    left.push({ path, reason: `The field holds ${type} now.` });
    return undefined;
  }
  return value;
}

async function fitComponent(
  strapi: Core.Strapi,
  component: UID.Component,
  path: string,
  item: Record<string, unknown>,
  left: Left,
): Promise<Record<string, unknown>> {
  const attributes = attributesOf(strapi.getModel(component));
  const fitting: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    const one = await fitted(strapi, attributes[name], `${path}.${name}`, value, left);
    if (one !== undefined) fitting[name] = one;
  }
  return fitting;
}

async function fitRelation(
  strapi: Core.Strapi,
  target: UID.ContentType | undefined,
  path: string,
  value: unknown,
  left: Left,
): Promise<unknown> {
  const wanted = value as { documentId: string; name: string }[];
  if (!target || !Array.isArray(wanted) || !strapi.contentTypes[target]) {
    left.push({ path, reason: 'The field relates to nothing any more.' });
    return undefined;
  }
  const where = { documentId: { $in: wanted.map(({ documentId }) => documentId) } };
  const rows = (await strapi.db.query(target).findMany({ where, select: ['documentId'] })) as { documentId: string }[];
  const present = new Set(rows.map(({ documentId }) => documentId));
  for (const { documentId, name } of wanted)
    if (!present.has(documentId)) left.push({ path, reason: `“${name}” is there no more.` });
  return { set: wanted.filter(({ documentId }) => present.has(documentId)).map(({ documentId }) => ({ documentId })) };
}

async function fitFile(strapi: Core.Strapi, path: string, value: unknown, left: Left): Promise<unknown> {
  const files = [value].flat() as { id: number; hash: string; name: string }[];
  const present: number[] = [];
  for (const { hash, name } of files) {
    const file = (await strapi.db.query('plugin::upload.file').findOne({ where: { hash } })) as { id: number } | null;
    if (file) present.push(file.id);
    else left.push({ path, reason: `The file “${name}” is there no more.` });
  }
  if (present.length === 0) return undefined;
  return Array.isArray(value) ? present : present[0];
}

const HOLDS: Readonly<Record<string, string>> = {
  string: 'string',
  text: 'string',
  uid: 'string',
  email: 'string',
  richtext: 'string',
  enumeration: 'string',
  date: 'string',
  datetime: 'string',
  integer: 'number',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  blocks: 'object',
};

function isOfType(type: string, value: unknown): boolean {
  return HOLDS[type] === undefined || typeof value === HOLDS[type];
}

/** @returns whether the document was gone and is back */
async function write(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId, locale, data }: { documentId: string; locale: string | null; data: Record<string, unknown> },
): Promise<boolean> {
  const documents = strapi.documents(uid) as unknown as Record<
    'create' | 'update',
    (params: object) => Promise<unknown>
  >;
  const isThere = (await strapi.db.query(uid).count({ where: { documentId } })) > 0;
  const of = locale === null ? {} : { locale };
  const status = hasDrafts(strapi.contentType(uid)) ? { status: 'draft' } : {};
  if (isThere) await documents.update({ documentId, ...of, ...status, data });
  else await asProgram(() => documents.create({ ...of, ...status, data: { ...data, documentId } }));
  return !isThere;
}
