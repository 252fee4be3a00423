import { contentError } from '../../errors';

/** A page needs two or three; each level multiplies the work of the one above it. */
const MAX_POPULATE_DEPTH = 4;
const MAX_DEPTH = 20;
const MAX_VALUES = 500;
/** Names that JavaScript objects inherit; no field has them. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses a query, or the arguments of one, that is too large to answer or that no database or field can match.
 *
 * @throws ValidationError (400) with code `invalid-parameter`, naming the parameter's path
 */
export function refuseHostileQuery(query: unknown): void {
  let values = 0;
  const look = (value: unknown, path: string[]): void => {
    values += 1;
    if (values > MAX_VALUES) refuse(path, `there are more than ${MAX_VALUES} values`);
    if (path.length > MAX_DEPTH) refuse(path, `it is nested more than ${MAX_DEPTH} levels deep`);
    if (typeof value === 'string') lookAtText(value, path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      lookAtText(key, path);
      look(inner, [...path, key]);
    }
  };
  look(query, []);
  const { populate } = (query ?? {}) as { populate?: unknown };
  lookAtPopulate(populate, 1, ['populate']);
}

function lookAtText(text: string, path: string[]): void {
  if (text.includes('\0')) refuse(path, 'it contains a NUL character');
  if (INHERITED.has(text)) refuse(path, `"${text}" is not a field`);
}

function lookAtPopulate(populate: unknown, depth: number, path: string[]): void {
  if (typeof populate === 'string') {
    for (const dotted of populate.split(',')) {
      if (depth + dotted.split('.').length - 1 > MAX_POPULATE_DEPTH) tooDeep(path);
    }
  }
  if (typeof populate !== 'object' || populate === null) return;
  if (depth > MAX_POPULATE_DEPTH) tooDeep(path);
  for (const [name, inner] of Object.entries(populate)) {
    if (Array.isArray(populate)) lookAtPopulate(inner, depth, path);
    else lookAtPopulate((inner as { populate?: unknown } | null)?.populate, depth + 1, [...path, name, 'populate']);
  }
}

function tooDeep(path: string[]): never {
  return refuse(path, `relations can be populated ${MAX_POPULATE_DEPTH} levels deep`);
}

function refuse(path: string[], problem: string): never {
  const parameter = path.slice(0, MAX_DEPTH).join('.') || 'query';
  throw contentError(400, 'invalid-parameter', `Invalid parameter ${parameter}: ${problem}.`, { parameter });
}
