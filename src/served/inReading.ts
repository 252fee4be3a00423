import type { Core, UID } from '@strapi/strapi';
import { type Attribute, attributesOf, isLocalizedType, localizedFlag } from '../model';
import { type PseudoLocale, pseudoBlocks, pseudoText } from '../pseudo-locales';
import type { Reading } from './reading';

const TEXTS = new Set(['string', 'text', 'richtext']);

/**
 * Served rows as the reader of a reading gets them: in a pseudo-locale, copies whose localized texts are made up from
 * those of the default locale, with everything nested in them. Entries pass through here wherever they are shown; search
 * refuses pseudo-locales.
 *
 * @param uid what the rows are of: a content type, a component or a file
 */
export function inReading<Row extends object>(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { pseudo }: Reading,
  rows: readonly Row[],
): Row[] {
  return pseudo ? rows.map((row) => inPseudoLocale(strapi, uid, pseudo, row)) : [...rows];
}

function inPseudoLocale<Row extends object>(strapi: Core.Strapi, uid: UID.Schema, code: PseudoLocale, row: Row): Row {
  const model = strapi.contentTypes[uid as UID.ContentType];
  const attributes = attributesOf(strapi.getModel(uid));
  const members = Object.entries(row).map(([name, value]) => {
    const attribute = attributes[name];
    if (name === 'locale' && model && isLocalizedType(model)) return [name, code];
    if (!attribute || value === null) return [name, value];
    const held = attribute.target ?? attribute.component;
    return [name, held ? nested(strapi, held, code, value) : textOf(attribute, code, value)];
  });
  return Object.fromEntries(members) as Row;
}

function nested(strapi: Core.Strapi, uid: UID.Schema, code: PseudoLocale, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => nested(strapi, uid, code, one));
  return typeof value === 'object' && value !== null ? inPseudoLocale(strapi, uid, code, value) : value;
}

/** Facts, slugs, dates and choices are the same in a pseudo-locale. */
function textOf(attribute: Attribute, code: PseudoLocale, value: unknown): unknown {
  if (localizedFlag(attribute) !== true) return value;
  if (attribute.type === 'blocks') return Array.isArray(value) ? pseudoBlocks(code, value) : value;
  return TEXTS.has(attribute.type) && typeof value === 'string' ? pseudoText(code, value) : value;
}
