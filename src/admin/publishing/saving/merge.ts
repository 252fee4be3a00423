export type Values = Readonly<Record<string, unknown>>;

/** Fields whose value in the form is not the one that was loaded. Nothing and an empty field are the same. */
export function typedFields(loaded: Values, values: Values): Record<string, unknown> {
  const names = new Set([...Object.keys(loaded), ...Object.keys(values)]);
  return Object.fromEntries(
    [...names].filter((name) => !isSame(loaded[name], values[name])).map((name) => [name, values[name] ?? null]),
  );
}

/**
 * What is saved now with what was typed on top: a field is one or the other, as a whole.
 *
 * Parts of an entry that are gone lose their id, for Strapi refuses an id that the entry does not have; they are saved
 * as new ones.
 */
export function mergedValues(saved: Values, typed: Values): Record<string, unknown> {
  return {
    ...saved,
    ...Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [name, withKnownIds(value, idsIn(saved[name]))]),
    ),
  };
}

/** Whether two values of the form say the same; the keys that Strapi gives to parts while they are edited say nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Values, other as Values];
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)].filter((name) => name !== '__temp_key__'));
  return [...names].every((name) => isSame(left[name], right[name]));
}

/** A relation of which nothing is added or taken out is nothing typed. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const { connect, disconnect, ...rest } = value as { connect?: unknown; disconnect?: unknown };
  const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0;
  return Object.keys(rest).length === 0 && isEmpty(connect) && isEmpty(disconnect);
}

function idsIn(value: unknown): ReadonlySet<unknown> {
  return new Set(
    [value]
      .flat()
      .map((part) => (typeof part === 'object' && part !== null ? (part as { id?: unknown }).id : undefined)),
  );
}

function withKnownIds(value: unknown, known: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((part) => withKnownIds(part, known));
  if (!isPart(value) || known.has(value.id)) return value;
  const { id: _gone, ...rest } = value;
  return rest;
}

/** A part of the entry: it has an id and is neither a file nor a related entry. */
function isPart(value: unknown): value is { id: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value && !('documentId' in value) && !('mime' in value);
}
