import type { IncomingMessage } from 'node:http';

/** What a request says of how its answer is wanted. */
export interface Wishes {
  accept?: string | undefined;
  acceptEncoding?: string | undefined;
  ifNoneMatch?: string | undefined;
  origin?: string | undefined;
}

/**
 * Headers of requests that may have the answer be another one, or somebody's own. All others say how it is wanted
 * (encoding, a validator: see ./answer; for GraphQL the media type: see ./graphql), or nothing that is looked at; of the
 * origin, see ./crossOrigin.
 */
const OWN_ANSWER = [
  'authorization',
  'cookie',
  'preview-token',
  'strapi-response-format',
  'strapi-encode-source-maps',
  'range',
  'if-match',
  'if-unmodified-since',
  'if-range',
  'transfer-encoding',
  'expect',
  'upgrade',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
];

/** A read has no body. */
const OF_A_BODY = ['content-length', 'content-type'];

type Meaning = 'own' | 'body' | keyof Wishes | 'nothing';

const MEANINGS = new Map<string, Meaning>([
  ...OWN_ANSWER.map((name) => [name, 'own'] as const),
  ...OF_A_BODY.map((name) => [name, 'body'] as const),
  ['accept', 'accept'],
  ['accept-encoding', 'acceptEncoding'],
  ['if-none-match', 'ifNoneMatch'],
  ['origin', 'origin'],
]);

/** Meanings by names as clients write them: they write few. */
const written = new Map<string, Meaning>();
const MOST_WRITTEN = 500;

function meaningOf(name: string): Meaning {
  const known = written.get(name);
  if (known) return known;
  const meaning = MEANINGS.get(name.toLowerCase()) ?? 'nothing';
  if (written.size < MOST_WRITTEN) written.set(name, meaning);
  return meaning;
}

/**
 * Reads what came, name by name: to have Node make its object of headers would cost as much as to find the answer.
 *
 * @returns undefined where a request says that its answer may be another one than somebody else's
 */
export function wishesOf(request: IncomingMessage): Wishes | undefined {
  const { rawHeaders, method } = request;
  const wishes: Wishes = { accept: undefined, acceptEncoding: undefined, ifNoneMatch: undefined, origin: undefined };
  let isSaidTwice = false;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const meaning = meaningOf(rawHeaders[at] as string);
    if (meaning === 'nothing') continue;
    if (meaning === 'own' || (meaning === 'body' && method !== 'POST')) return undefined;
    if (meaning === 'body') continue;
    if (wishes[meaning] !== undefined) isSaidTwice = true;
    wishes[meaning] = rawHeaders[at + 1];
  }
  return isSaidTwice ? asNodeReads(request) : wishes;
}

/** What is said twice is one list, or counts once. */
function asNodeReads({ headers }: IncomingMessage): Wishes {
  return {
    accept: headers.accept,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    ifNoneMatch: headers['if-none-match'],
    origin: headers.origin,
  };
}
