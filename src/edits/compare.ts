import type { Draft } from './draft';
import type { Save } from './saves';
import { type Comparable, fingerprintOfValue } from './value';

/** A field that others changed, and what a save that did not know of it makes of it. */
export interface Meeting {
  field: string;
  /** The last save that changed it. */
  by: string | null;
  at: Date;
  yours: 'changed' | 'same' | 'unchanged';
}

/**
 * Holds a save against what others saved since the version it started from. A field that they changed and changed back
 * is as the sender knows it.
 *
 * @param since the saves since then, in their order
 * @param now what the draft holds
 * @param sent what it would hold of the fields that the save names
 */
export function compare(
  since: readonly Save[],
  now: Draft['fields'],
  sent: ReadonlyMap<string, Comparable>,
): Meeting[] {
  return [...now].flatMap(([field, value]): Meeting[] => {
    const changes = since.filter(({ fields }) => field in fields);
    const [first, last] = [changes[0], changes.at(-1)];
    const stands = fingerprintOfValue(value);
    const base = first?.fields[field]?.[0];
    if (!last || base === stands) return [];
    const mine = sent.get(field);
    const made = mine === undefined ? base : fingerprintOfValue(mine);
    const yours = made === stands ? 'same' : made === base ? 'unchanged' : 'changed';
    return [{ field, by: last.by, at: last.at, yours }];
  });
}

/** The fields that a save changed, each with its fingerprints before and after; before is '' where there was no draft. */
export function changedFields(before: Draft['fields'] | undefined, after: Draft['fields']): Save['fields'] {
  return Object.fromEntries(
    [...after].flatMap(([field, value]) => {
      const stood = before?.get(field);
      return stood === value
        ? []
        : [[field, [stood === undefined ? '' : fingerprintOfValue(stood), fingerprintOfValue(value)]]];
    }),
  );
}
