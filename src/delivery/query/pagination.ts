import { refuse, refuseName } from './refusal';
import { isTree, type Tree } from './tree';

const MEMBERS = ['page', 'pageSize', 'start', 'limit', 'withCount'];
/** Beyond this a number is a mistake; Strapi brings what is below into its bounds. */
const NUMBER = /^-?\d{1,10}$/;
const TRUTHS = ['true', 'false', '1', '0', 't', 'f'];

/** Of Strapi's (config/api.ts): a page unless it says otherwise, and the largest one. */
export const PAGE = { usual: 25, largest: 100 };

/** How many entries a page holds at most. */
export function pageSizeOf({ pageSize, limit }: Tree): number {
  const asked = Number(pageSize ?? limit ?? PAGE.usual);
  return asked > 0 ? Math.min(asked, PAGE.largest) : PAGE.largest;
}

/**
 * Checks `pagination`.
 *
 * @throws ValidationError (400) with code `invalid-parameter`
 */
export function readPagination(pagination: unknown, path: readonly string[]): Tree {
  if (!isTree(pagination)) return refuse(path, 'it must be page and pageSize, or start and limit');
  for (const [name, value] of Object.entries(pagination)) {
    const here = [...path, name];
    if (!MEMBERS.includes(name)) refuseName(path, name, MEMBERS);
    if (name === 'withCount') {
      if (!TRUTHS.includes(String(value))) refuse(here, 'it must be true or false');
    } else if (typeof value === 'object' || !NUMBER.test(String(value))) refuse(here, 'it must be a whole number');
  }
  return pagination;
}
