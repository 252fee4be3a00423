import type { Core, UID } from '@strapi/strapi';
import type { Draft } from './draft';
import { type Comparable, comparableEntry } from './value';

type Data = Record<string, unknown>;

/** What a relation is told that comes and goes, and not what it holds: the edit view sends only this. */
interface Change {
  connect?: unknown;
  disconnect?: unknown;
}

/** Each field that a save names, as it would be after it. */
export function sentFields(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Data,
  now: Draft['fields'],
): Map<string, Comparable> {
  const whole = Object.entries(data).map(([name, value]): [string, unknown] => [
    name,
    isRelationObject(value) ? afterChange(value, now.get(name)) : value,
  ]);
  return comparableEntry(strapi, uid, Object.fromEntries(whole));
}

/** Names of the relations that a save is told to leave as they are. */
export function untouchedRelations(data: Data): string[] {
  return Object.entries(data).flatMap(([name, value]) =>
    isRelationObject(value) && !('set' in value) && changesOf(value).length === 0 ? [name] : [],
  );
}

function isRelationObject(value: unknown): value is Change & { set?: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('connect' in value || 'disconnect' in value || 'set' in value)
  );
}

function changesOf({ connect, disconnect }: Change): unknown[] {
  return [connect ?? [], disconnect ?? []].flat();
}

function afterChange(change: Change & { set?: unknown }, now: Comparable | undefined): unknown {
  if ('set' in change) return change.set;
  const gone = [change.disconnect ?? []].flat().map(nameOf);
  const come = [change.connect ?? []].flat();
  const stays = (JSON.parse(now ?? '[]') as unknown[]).filter((one) => !gone.includes(nameOf(one)));
  const known = stays.map(nameOf);
  return [...stays, ...come.filter((one) => !known.includes(nameOf(one)))];
}

function nameOf(related: unknown): unknown {
  const { documentId, id } = (related ?? {}) as { documentId?: unknown; id?: unknown };
  return documentId ?? id ?? related;
}
