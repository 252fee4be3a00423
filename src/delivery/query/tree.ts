import { BUDGET, refuseAbove } from './budget';
import { refuse } from './refusal';

/** Parameters in brackets: `filters[name][$contains]=x`. */
export type Tree = Record<string, unknown>;

/** Query parameters in the one form that the rest of delivery knows, whatever form the client used. */
export interface CanonicalQuery {
  fields?: string[];
  populate?: Record<string, CanonicalQuery | true>;
  filters?: unknown;
  sort?: unknown;
  [parameter: string]: unknown;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing was said, or only that there is nothing. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A list, also one that was too long for the query parser, which makes an object with numbers for names of it. */
export function asList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (isTree(value) && Object.keys(value).every((key) => /^\d+$/.test(key))) return Object.values(value);
  return undefined;
}

/**
 * A string of names divided by commas, or a list of such, as names.
 *
 * @throws ValidationError (400) with code `invalid-parameter` for anything else
 */
export function namesIn(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return value.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const list = asList(value);
  if (!list) return refuse(path, 'it must be names, divided by commas');
  return list.flatMap((one, index) => {
    if (typeof one !== 'string') refuse([...path, String(index)], 'it must be a name');
    return namesIn(one, path);
  });
}

/** Refuses what is nested deeper than anything that can be asked. */
export function refuseDeep(path: readonly string[]): void {
  if (path.length > BUDGET.depth.limit) refuseAbove('depth', path.slice(0, 3), path.length);
}
