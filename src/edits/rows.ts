import type { Core, UID } from '@strapi/strapi';
import { editedAttributes } from './attributes';

type Entry = Record<string, unknown>;

/**
 * Data without the ids of components that are not there any more: somebody saved the same words in new rows, or
 * discarded the draft. Strapi refuses those ids; what was typed is written in rows of its own then.
 *
 * @param stored the draft as it is, components with their rows
 */
export function withoutLostRows(strapi: Core.Strapi, uid: UID.Schema, data: Entry, stored: Entry): Entry {
  const kept = { ...data };
  for (const [name, { component }] of editedAttributes(strapi, uid)) {
    const value = data[name];
    if (!component || typeof value !== 'object' || value === null) continue;
    const rows = [stored[name] ?? []].flat() as Entry[];
    const item = (one: Entry | null) => (one ? withoutLostRow(strapi, component, one, rows) : one);
    kept[name] = Array.isArray(value) ? value.map(item) : item(value as Entry);
  }
  return kept;
}

function withoutLostRow(strapi: Core.Strapi, uid: UID.Component, item: Entry, rows: readonly Entry[]): Entry {
  const row = rows.find(({ id }) => String(id) === String(item.id));
  const { id, ...words } = withoutLostRows(strapi, uid, item, row ?? {});
  return row ? { id, ...words } : words;
}
