import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { PAGES } from '../../content';
import { SEARCH_LIMITS } from '../search';

/** What somebody asks, if anybody who asks it gets the same answer. */
export interface Asked {
  /** The address, with its parameters in order and without those that say what holds anyway. */
  url: string;
}

/**
 * Headers of requests that may have the answer be another one, or somebody's own. All others say how it is wanted
 * (encoding, a validator: see ./answer), or nothing that is looked at; of the origin, see ./crossOrigin.
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
  'content-length',
  'transfer-encoding',
  'content-type',
  'expect',
  'upgrade',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
] as const;

const LONGEST = 2048;

/** What the addresses of requests were found to ask; they come again. */
const read = new LRUCache<string, Asked>({
  maxSize: 4_000_000,
  sizeCalculation: ({ url }, raw) => 2 * (url.length + raw.length) + 200,
});

/** @returns undefined where the answer may be another one for somebody else */
export function askedBy({ method, url = '', headers }: IncomingMessage): Asked | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  for (const name of OWN_ANSWER) if (headers[name] !== undefined) return undefined;
  if (url.length > LONGEST || url[0] !== '/') return undefined;
  const known = read.get(url);
  if (known) return known;
  const asked = { url: canonical(url) };
  read.set(url, asked);
  return asked;
}

const pages = PAGES.map(({ path }) => path).join('|');

/** Parameters that say what holds without them. */
const USUAL: readonly [path: RegExp, values: Readonly<Record<string, string>>][] = [
  [new RegExp(`^/api/(?:${pages})$`), { 'pagination[page]': '1', 'pagination[pageSize]': '25' }],
  [/^\/api\/search$/, { 'pagination[page]': '1', 'pagination[pageSize]': String(SEARCH_LIMITS.pageSize.usual) }],
];

/** The same question in one form; an address that is not plainly a list of parameters stays as it is. */
function canonical(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const path = url.slice(0, at);
  const parameters = parametersIn(url.slice(at + 1));
  if (!parameters) return url;
  const [, values = {}] = USUAL.find(([of]) => of.test(path)) ?? [];
  // Beside what says it in another way they are refused.
  const isPlain = [...parameters.keys()].every((name) => !name.startsWith('pagination') || name in values);
  const usual: Readonly<Record<string, string>> = isPlain ? values : {};
  const said = [...parameters]
    .filter(([name, value]) => usual[name] !== value)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (said.length === 0) return path;
  return `${path}?${said.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

function parametersIn(query: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    if (at < 1) return undefined;
    try {
      const [name, value] = [part.slice(0, at), part.slice(at + 1)].map((text) =>
        decodeURIComponent(text.replaceAll('+', ' ')),
      );
      // Of what is said twice, or as a list without places, the order counts.
      if (name === undefined || value === undefined || found.has(name) || name.endsWith('[]')) return undefined;
      found.set(name, value);
    } catch {
      return undefined;
    }
  }
  return found;
}
