import { LRUCache } from 'lru-cache';

/** Questions of GraphQL: what of them makes the answer another one. */

export const GRAPHQL_PATH = '/graphql';

/** Parameters in one form, whether they came in an address or in a body: variables in order, and only if there are any. */
export function graphqlParameters(said: ReadonlyMap<string, string>): Map<string, string> {
  const parameters = new Map(said);
  const variables = parameters.get('variables');
  const read = variables === undefined ? undefined : objectIn(variables);
  if (!read) return parameters; // what is none is refused
  const text = variablesText(read);
  if (text === undefined) parameters.delete('variables');
  else parameters.set('variables', text);
  return parameters;
}

/** Variables in one form; undefined for none. */
export function variablesText(variables: Readonly<Record<string, unknown>>): string | undefined {
  const all = Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1));
  return all.length > 0 ? JSON.stringify(Object.fromEntries(all)) : undefined;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The media types of answers (GraphQL over HTTP, 4.2), the usual one first. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;
type MediaType = (typeof MEDIA_TYPES)[number];

const known = new LRUCache<string, { type: MediaType | undefined }>({ max: 200 });

/** The media type in which somebody is answered who accepts these; undefined for neither, and for what is hard to tell. */
export function mediaTypeFor(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '*/*') return 'application/json';
  const found = known.get(accept) ?? { type: readAccept(accept) };
  known.set(accept, found);
  return found.type;
}

/** RFC 9110, 12.5.1, as far as it is asked for in practice: by weight, and of equal weight as listed. */
function readAccept(accept: string): MediaType | undefined {
  const ranges = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => /^(?:application\/(?:\*|json|graphql-response\+json)|\*\/\*)\s*(?:;|$)/.test(part));
  const read = ranges.map((range) => /^([^;\s]+)(?:\s*;\s*q=(0\.\d{1,3}|1(?:\.0{1,3})?))?$/.exec(range));
  if (read.some((range) => range === null)) return undefined;
  const offers = read.map((range, place) => ({ type: range?.[1] ?? '', weight: Number(range?.[2] ?? 1), place }));
  if (offers.some(({ weight }) => weight === 0)) return undefined;
  const rankOf = (type: MediaType) =>
    offers.find((offer) => offer.type === type) ?? offers.find((offer) => offer.type.includes('*'));
  const [best] = MEDIA_TYPES.map((type, at) => ({ type, at, offer: rankOf(type) }))
    .filter(({ offer }) => offer !== undefined)
    .sort(
      (one, other) =>
        (other.offer?.weight ?? 0) - (one.offer?.weight ?? 0) ||
        (one.offer?.place ?? 0) - (other.offer?.place ?? 0) ||
        one.at - other.at,
    );
  return best?.type;
}
