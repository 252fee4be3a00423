import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../model';
import type { Subject } from '../subject';

/** An entry in one language as it was, readable without the model it was made under. */
export interface Snapshot {
  /** Values of the attributes; components as objects, a picture as the file it names. */
  values: Record<string, unknown>;
  /** Related entries by attribute, in order. */
  relations: Record<string, { documentId: string; name: string }[]>;
  /** Of what was deleted: entries that named it in a relation which is theirs alone, and that no copy of it brings back. */
  namedBy?: { uid: string; documentId: string; name: string }[];
}

/** Columns of every row that say nothing about the content. */
const INTERNAL = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', 'localizations']);

/**
 * A whole, self-describing copy of what a subject stands for. Nothing private is in it: not what the model keeps from the
 * public, and not who edited it.
 *
 * @param onlyPublished leaves related entries out that the public does not see
 */
export function snapshotOf(strapi: Core.Strapi, { uid, values, related }: Subject, onlyPublished: boolean): Snapshot {
  return {
    values: publicValues(strapi, uid, values),
    relations: Object.fromEntries(
      Object.entries(related).map(([name, targets]) => [
        name,
        targets
          .filter(({ isPublished }) => isPublished || !onlyPublished)
          .map(({ documentId, name: called }) => ({ documentId, name: called })),
      ]),
    ),
  };
}

function publicValues(
  strapi: Core.Strapi,
  uid: UID.Schema,
  row: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, { type, component, private: isPrivate }] of Object.entries(attributesOf(strapi.getModel(uid)))) {
    if (INTERNAL.has(name) || isPrivate || type === 'relation') continue;
    const value = row[name];
    if (component) kept[name] = eachOf(value, (one) => publicValues(strapi, component, one as Record<string, unknown>));
    else if (type === 'media') kept[name] = eachOf(value, fileOf);
    else kept[name] = value ?? null;
  }
  return kept;
}

function eachOf(value: unknown, map: (one: unknown) => unknown): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(map) : map(value);
}

/** A file by what tells it from others; its bytes stay where files are kept. */
function fileOf(file: unknown): unknown {
  const { id, documentId, name, hash, ext, mime, url, width, height } = file as Record<string, unknown>;
  return { id, documentId, name, hash, ext, mime, url, width, height };
}
