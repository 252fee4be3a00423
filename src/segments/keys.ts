import { createHash } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import type { Entry } from './extract';
import { KEY, type Models } from './fields';

const VALID = /^[a-z0-9]{4,32}$/;
const LENGTH = 6;

/**
 * Gives every item of a repeatable component a key: what names it in content paths, the same in all languages and
 * versions, wherever it is moved. Rows ids cannot do that, for every language and version has rows of its own.
 *
 * An item keeps the key it carries, or that of the row it says it is. One that comes without either (an API client
 * that sends the whole list anew) is recognized by its text, then by its position; a translation takes the keys of
 * the source's items, in order.
 *
 * @param data what is about to be written; changed in place
 * @param previous the same row as it is stored
 * @param source the row of the source language, when another one is written
 */
export function assignKeys(
  models: Models,
  uid: UID.Schema,
  data: Entry,
  previous: Entry | undefined,
  source?: Entry,
): void {
  for (const [name, { component, repeatable }] of Object.entries(models(uid))) {
    const value = data[name];
    if (!component || typeof value !== 'object' || value === null) continue;
    const stored = previous?.[name];
    const original = source?.[name];
    if (!repeatable) assignKeys(models, component, value as Entry, rowOf(stored), rowOf(original));
    else if (KEY in models(component) && Array.isArray(value)) {
      const items = value.filter((item): item is Entry => typeof item === 'object' && item !== null);
      assignItemKeys(models, component, items, rowsOf(stored), original === undefined ? undefined : rowsOf(original));
    }
  }
}

function assignItemKeys(
  models: Models,
  component: UID.Component,
  items: Entry[],
  stored: Entry[],
  original: Entry[] | undefined,
): void {
  const used = new Set<unknown>();
  const open: { item: Entry; index: number }[] = [];
  const claim = (item: Entry, key: unknown): boolean => {
    if (typeof key !== 'string' || !VALID.test(key) || used.has(key)) return false;
    used.add(key);
    item[KEY] = key;
    return true;
  };
  items.forEach((item, index) => {
    const row = stored.find(({ id }) => item.id !== undefined && String(id) === String(item.id));
    if (!claim(item, item[KEY]) && !claim(item, row?.[KEY])) open.push({ item, index });
  });
  const words = (item: Entry) => firstText(models, component, item);
  for (const { item, index } of open) {
    const sameText = stored.find((row) => words(row) === words(item) && !used.has(row[KEY]));
    const samePlace = stored.length === items.length ? stored[index] : undefined;
    const found =
      claim(item, sameText?.[KEY]) || claim(item, samePlace?.[KEY]) || claim(item, original?.[index]?.[KEY]);
    for (let attempt = 0; !found && !claim(item, newKey(words(item), attempt)); ) attempt += 1;
  }
}

/** Made from the text, so that the shipped content has the same keys on every machine. */
function newKey(text: string, attempt: number): string {
  const digest = createHash('sha256').update(`${text}/${attempt}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, LENGTH);
}

function firstText(models: Models, component: UID.Component, item: Entry): string {
  const name = Object.keys(models(component)).find((one) => one !== KEY && typeof item[one] === 'string');
  return name ? String(item[name]) : '';
}

function rowOf(value: unknown): Entry | undefined {
  return typeof value === 'object' && value !== null ? (value as Entry) : undefined;
}

function rowsOf(value: unknown): Entry[] {
  return Array.isArray(value) ? (value as Entry[]) : [];
}
