import { refuse, refuseName } from './refusal';
import { isTree, type Tree } from './tree';

/** Of Strapi's (config/api.ts): a page unless it says otherwise, and the largest one. */
export const PAGE = { usual: 25, largest: 100 };

/** What each number may be. So far into a list nobody reads: what is beyond is a mistake. */
export const PAGE_NUMBERS = {
  page: { least: 1, most: 1_000_000 },
  pageSize: { least: 1, most: PAGE.largest },
  start: { least: 0, most: 100_000_000 },
  limit: { least: 1, most: PAGE.largest },
} as const;

const BY_PAGE = ['page', 'pageSize'] as const;
const BY_PLACE = ['start', 'limit'] as const;
const MEMBERS = [...BY_PAGE, ...BY_PLACE, 'withCount'];

const TRUE = ['true', 't', '1'];
const FALSE = ['false', 'f', '0'];

/** How many entries a page holds at most. */
export function pageSizeOf({ pageSize, limit }: Tree): number {
  const asked = Number(pageSize ?? limit ?? PAGE.usual);
  return asked > 0 ? Math.min(asked, PAGE.largest) : PAGE.largest;
}

/**
 * Reads `pagination`: as numbers, and whether to count.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function readPagination(pagination: unknown, path: readonly string[]): Tree {
  if (!isTree(pagination)) return refuse(path, 'it must be page and pageSize, or start and limit');
  const read = Object.entries(pagination).map(([name, value]): [string, unknown] => {
    const here = [...path, name];
    if (isPageNumber(name)) return [name, readPageNumber(name, value, here)];
    if (name !== 'withCount') return refuseName(path, name, MEMBERS);
    const isTrue = TRUE.includes(String(value));
    if (!isTrue && !FALSE.includes(String(value)))
      refuse(here, 'it must be true or false', { allowed: ['true', 'false'] });
    return [name, isTrue];
  });
  const asked = Object.fromEntries(read);
  const place = BY_PLACE.find((name) => name in asked);
  if (place && BY_PAGE.some((name) => name in asked))
    refuse([...path, place], 'a page is asked for by page and pageSize, or by start and limit', { allowed: BY_PAGE });
  return asked;
}

/**
 * Reads a number of `pagination`, or `start` and `limit` of what an entry holds.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function readPageNumber(name: keyof typeof PAGE_NUMBERS, value: unknown, path: readonly string[]): number {
  const { least, most } = PAGE_NUMBERS[name];
  const number = /^\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN;
  if (typeof value === 'object' || !(number >= least && number <= most))
    return refuse(path, `it must be a whole number from ${least} to ${most}`, { minimum: least, maximum: most });
  return number;
}

function isPageNumber(name: string): name is keyof typeof PAGE_NUMBERS {
  return Object.hasOwn(PAGE_NUMBERS, name);
}
