import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../src/model';
import { serviceOf } from '../../src/strapi';
import { documentIdOf } from './documentId';
import { publishContent } from './publishContent';
import type { Content, Entry } from './readContent';
import { uploadImage } from './uploadImage';

export interface SeedResult {
  created: number;
  present: number;
}

/**
 * Creates every entry that is missing and publishes it in every language it has text for. An entry that exists is
 * left alone, whatever editors made of it. Goes through Strapi's document service, in the caller's transaction.
 *
 * @throws ContentError where a file breaks a rule of publishing: the caller takes back what was written
 */
export async function writeContent(strapi: Core.Strapi, { locales, entries, imagePath }: Content): Promise<SeedResult> {
  const [defaultLocale = 'en', ...otherLocales] = locales.map(({ code }) => code);
  await createLocales(strapi, locales);
  const ordered = targetsFirst(strapi, entries);
  const missing: Entry[] = [];
  for (const entry of ordered) if (!(await exists(strapi, entry))) missing.push(entry);

  for (const { uid, key, facts, text } of missing) {
    const data = await resolve(strapi, uid, { ...facts, ...text[defaultLocale] }, imagePath);
    await strapi
      .documents(uid)
      .create({ locale: defaultLocale, data: { ...data, documentId: documentIdOf(uid, key) } as never });
  }
  for (const locale of otherLocales) {
    for (const { uid, key, text } of missing.filter((entry) => entry.text[locale])) {
      const data = await resolve(strapi, uid, text[locale] ?? {}, imagePath);
      await strapi.documents(uid).update({ documentId: documentIdOf(uid, key), locale, data: data as never });
    }
  }
  await publishContent(strapi, missing);
  return { created: missing.length, present: entries.length - missing.length };
}

async function createLocales(strapi: Core.Strapi, locales: Content['locales']): Promise<void> {
  const service = serviceOf(strapi, 'plugin::i18n.locales');
  for (const locale of locales) if (!(await service.findByCode(locale.code))) await service.create(locale);
  const [first] = locales;
  if (first && (await service.getDefaultLocale()) !== first.code && !(await hasContent(strapi)))
    await service.setDefaultLocale(first);
}

/** Whether any entry of the project's own types exists. */
export async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of Object.keys(strapi.contentTypes) as UID.ContentType[]) {
    if (uid.startsWith('api::') && (await strapi.db.query(uid).count()) > 0) return true;
  }
  return false;
}

async function exists(strapi: Core.Strapi, { uid, key }: Entry): Promise<boolean> {
  return (await strapi.db.query(uid).count({ where: { documentId: documentIdOf(uid, key) } })) > 0;
}

/** Turns keys into document ids and picture names into uploaded files. */
async function resolve(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
  imagePath: Content['imagePath'],
): Promise<Record<string, unknown>> {
  const attributes = attributesOf(strapi.contentType(uid));
  const resolved = { ...data };
  for (const [name, value] of Object.entries(data)) {
    const { type, target } = attributes[name] ?? {};
    if (type === 'relation' && target)
      resolved[name] = Array.isArray(value)
        ? value.map((key) => documentIdOf(target, String(key)))
        : documentIdOf(target, String(value));
    if (type === 'media') resolved[name] = await uploadImage(strapi, imagePath(String(value)));
  }
  return resolved;
}

/** Orders entries so that what an entry refers to comes before it. */
function targetsFirst(strapi: Core.Strapi, entries: Entry[]): Entry[] {
  const order: UID.ContentType[] = [];
  const visit = (uid: UID.ContentType) => {
    if (order.includes(uid) || !uid.startsWith('api::')) return;
    for (const { type, target, mappedBy } of Object.values(attributesOf(strapi.contentType(uid)))) {
      if (type === 'relation' && target && target !== uid && !mappedBy) visit(target);
    }
    order.push(uid);
  };
  for (const { uid } of entries) visit(uid);
  return order.flatMap((uid) => entries.filter((entry) => entry.uid === uid));
}
