import { refuse } from './refusal';
import { refuseDeep } from './tree';

/** Names that JavaScript objects inherit; no field has them. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses a query, the arguments of one or the parts of an address that nothing can match, whatever it is asked of:
 * what no database and no field can hold, and what is nested too deep to be looked through.
 *
 * @throws ValidationError (400) with code `invalid-parameter`, naming the parameter's path, or `query-too-expensive`
 */
export function refuseHostileQuery(query: unknown, path: readonly string[] = []): void {
  refuseDeep(path);
  if (typeof query === 'string') refuseText(query, path);
  if (typeof query !== 'object' || query === null) return;
  for (const [key, inner] of Object.entries(query)) {
    refuseText(key, path);
    refuseHostileQuery(inner, [...path, key]);
  }
}

function refuseText(text: string, path: readonly string[]): void {
  if (text.includes('\0')) refuse(path, 'it contains a NUL character');
  if (INHERITED.has(text)) refuse(path, `"${text}" is not a field`);
}
