import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { parseObject } from '../../bodies';
import { GRAPHQL_PATH, isObject, variablesText } from './graphql';
import { type Asked, addressOf, inMediaType } from './question';
import { wishesOf } from './wishes';

/** A question of GraphQL that is posted is one that could stand in the address: there are no mutations. */

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/** Bytes of a body that is looked at. Questions have at most 1000 words (delivery/graphql/cost); variables are short. */
const LONGEST = 32_768;

/** Of a question that is kept by its own words. */
const LONGEST_KEY = 2048;

/** As for any body: see config/limits. What is more is refused where it is read. */
const WITHIN = { depth: 64, values: 20_000 };

const asked = new WeakMap<IncomingMessage, Asked>();

/** What bodies were found to ask. */
const read = new LRUCache<string, Asked>({
  maxSize: 4_000_000,
  sizeCalculation: ({ url, key }, body) => 2 * (url.length + key.length + body.length) + 200,
});

/** How long the body of a request is that may post a question of everybody's; undefined for any other request. */
export function lengthOfQuestion(request: IncomingMessage): number | undefined {
  if (request.method !== 'POST' || request.url !== GRAPHQL_PATH || !wishesOf(request)) return undefined;
  const { headers } = request;
  if (!JSON_TYPE.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) return undefined;
  const length = Number(headers['content-length']);
  return length > 0 && length <= LONGEST ? length : undefined;
}

/** What a request was found to ask before its body was read anew. */
export function postedBy(request: IncomingMessage): Asked | undefined {
  return asked.get(request);
}

/** Finds out what a body asks, and remembers it with its request. @returns undefined for what is no plain question */
export function questionIn(request: IncomingMessage, body: Buffer): Asked | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const known = read.get(text) ?? readQuestion(text);
    if (known) read.set(text, known);
    const found = known && inMediaType(known, request.headers.accept);
    if (found) asked.set(request, found);
    return found;
  } catch {
    return undefined; // it is refused where it is read
  }
}

function readQuestion(text: string): Asked | undefined {
  const { query, variables, operationName, extensions, ...others } = parseObject(text, WITHIN, false);
  if (typeof query !== 'string' || query === '' || Object.keys(others).length > 0) return undefined;
  const parameters = new Map([['query', query]]);
  if (typeof operationName === 'string') parameters.set('operationName', operationName);
  else if (operationName !== undefined && operationName !== null) return undefined;
  // Clients say in `extensions` which they are; a persisted query is refused.
  if (!isAbsent(extensions) && (!isObject(extensions) || 'persistedQuery' in extensions)) return undefined;
  if (!isAbsent(variables) && !isObject(variables)) return undefined;
  const said = isObject(variables) ? variablesText(variables) : undefined;
  if (said !== undefined) parameters.set('variables', said);
  const url = addressOf(GRAPHQL_PATH, parameters);
  return {
    url,
    key: url.length <= LONGEST_KEY ? url : `${GRAPHQL_PATH} ${createHash('sha256').update(url).digest('base64url')}`,
  };
}

const isAbsent = (value: unknown) => value === undefined || value === null;
