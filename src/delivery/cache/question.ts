import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { PAGES } from '../../content';
import { canonicalTag } from '../../locales';
import { PAGE } from '../query';
import { SEARCH_LIMITS } from '../search';
import { GRAPHQL_PATH, graphqlParameters, mediaTypeFor } from './graphql';
import { wishesOf } from './wishes';

/** What somebody asks, if anybody who asks it gets the same answer. */
export interface Asked {
  /** The address, with its parameters in order and without those that say what holds anyway. */
  url: string;
  /** By which its answer is kept: the address, with what else the answer depends on. */
  key: string;
}

const LONGEST = 2048;

/** It opens what it opens until it is revoked. */
const PREVIEW = /[?&]preview(?:=|&|$)/i;

/** What the addresses of requests were found to ask; they come again. */
const read = new LRUCache<string, Asked>({
  maxSize: 4_000_000,
  sizeCalculation: ({ url }, raw) => 2 * (url.length + raw.length) + 200,
});

/** @returns undefined where the answer may be another one for somebody else */
export function askedBy(request: IncomingMessage, wishes = wishesOf(request)): Asked | undefined {
  const { method, url = '' } = request;
  if (!wishes || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (url.length > LONGEST || url[0] !== '/' || PREVIEW.test(url)) return undefined;
  const asked = read.get(url) ?? readAddress(url);
  return asked.url.startsWith(GRAPHQL_PATH) ? inMediaType(asked, wishes.accept) : asked;
}

/** GraphQL's answers say of themselves what they are, as their clients ask. */
export function inMediaType({ url, key }: Asked, accept: string | undefined): Asked | undefined {
  const type = mediaTypeFor(accept);
  if (!type) return undefined;
  return { url, key: type === 'application/json' ? key : `${key} ${type}` };
}

function readAddress(raw: string): Asked {
  const url = canonical(raw);
  const asked = { url, key: url };
  read.set(raw, asked);
  return asked;
}

/** Addresses are the same in any case, and with a slash behind. */
const GRAPHQL = /^\/graphql\/?$/i;

const pages = PAGES.map(({ path }) => path).join('|');

/** Parameters that say what holds without them. */
type Usual = ReadonlyMap<string, readonly string[]>;
const NONE: Usual = new Map();
const FIRST = ['pagination[page]', ['1']] as const;
const USUAL: readonly [path: RegExp, values: Usual][] = [
  [
    new RegExp(`^/api/(?:${pages})$`),
    new Map<string, readonly string[]>([
      FIRST,
      ['pagination[pageSize]', [String(PAGE.usual)]],
      ['pagination[withCount]', ['true']],
      ['sort', ['name', 'name:asc']],
    ]),
  ],
  [
    /^\/api\/search$/,
    new Map<string, readonly string[]>([FIRST, ['pagination[pageSize]', [String(SEARCH_LIMITS.pageSize.usual)]]]),
  ],
];

/** The same question in one form; an address that is not plainly a list of parameters stays as it is. */
function canonical(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const path = url.slice(0, at);
  const parameters = parametersIn(url.slice(at + 1));
  if (!parameters) return url;
  if (GRAPHQL.test(path)) return addressOf(GRAPHQL_PATH, graphqlParameters(parameters));
  const [, values = NONE] = USUAL.find(([of]) => of.test(path)) ?? [];
  // Beside what says it in another way they are refused.
  const isPlain = [...parameters.keys()].every((name) => !name.startsWith('pagination') || values.has(name));
  const usual = isPlain ? values : NONE;
  const said = [...parameters].filter(([name, value]) => !usual.get(name)?.includes(value));
  return addressOf(
    path,
    said.map(([name, value]) => [name, isLanguage(path, name) ? (canonicalTag(value) ?? value) : value]),
  );
}

/** @throws URIError for half a character */
export function addressOf(path: string, parameters: Iterable<[name: string, value: string]>): string {
  const said = [...parameters].sort(([one], [other]) => (one < other ? -1 : 1));
  if (said.length === 0) return path;
  return `${path}?${said.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

/** Languages are the same in any case. */
function isLanguage(path: string, name: string): boolean {
  return name === 'locale' && path.startsWith('/api/');
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
