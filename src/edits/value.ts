import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import type { Attribute } from '../model';
import { KEY } from '../segments';
import { editedAttributes } from './attributes';

/** A value in the one form in which it is compared: JSON with members in order, without ids of rows. */
export type Comparable = string;

type Entry = Record<string, unknown>;

/** Each field of an entry that is named there, as it was stored or as it was sent. */
export function comparableEntry(strapi: Core.Strapi, uid: UID.Schema, entry: Entry): Map<string, Comparable> {
  return new Map(
    editedAttributes(strapi, uid).flatMap(([name, attribute]) =>
      name in entry ? [[name, ordered(plain(strapi, attribute, entry[name]))] as const] : [],
    ),
  );
}

/** Tells values apart: 32 hexadecimal digits. */
export function fingerprintOfValue(value: Comparable): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 32);
}

function plain(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  const { type, component } = attribute;
  if (component) return listOf(value).map((item) => plainComponent(strapi, component, item));
  if (type === 'media') return listOf(value).map((file) => Number((file as Entry | null)?.id ?? file));
  if (type === 'relation') return listOf(value).map(documentIdOf);
  if (value === undefined || value === null) return null;
  if (type === 'datetime' || type === 'timestamp') return new Date(String(value)).getTime();
  if (type === 'decimal' || type === 'float' || type === 'integer') return Number(value);
  return type === 'biginteger' ? String(value) : value;
}

/** What is left out is nothing: the edit view leaves empty members out. Rows and keys say where, not what. */
function plainComponent(strapi: Core.Strapi, uid: UID.Component, item: unknown): Entry {
  const members = editedAttributes(strapi, uid).filter(([name]) => name !== KEY);
  return Object.fromEntries(
    members.map(([name, attribute]) => [name, plain(strapi, attribute, (item as Entry | null)?.[name])]),
  );
}

/** One that is named by its row only is no document that is known here: never the same, so never lost. */
function documentIdOf(related: unknown): unknown {
  if (typeof related !== 'object' || related === null) return related;
  const { documentId, id } = related as Entry;
  return documentId ?? { id };
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}

function ordered(value: unknown): Comparable {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
