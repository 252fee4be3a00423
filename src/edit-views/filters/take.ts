import { SHOW } from '../contract';

type Query = Record<string, unknown> & { filters?: { $and?: unknown } };

/**
 * Takes what is ours out of the filters of a list, which Strapi would refuse.
 *
 * @returns the values that are asked for
 */
export function takeShown(query: Query): string[] {
  const all = query.filters?.$and;
  if (!Array.isArray(all)) return [];
  const shown = all.filter(isOurs);
  if (shown.length === 0) return [];
  const others = all.filter((filter) => !isOurs(filter));
  if (others.length > 0) query.filters = { ...query.filters, $and: others };
  else delete query.filters;
  return shown.map((filter) => String((filter as Shown)[SHOW]?.$eq));
}

interface Shown {
  [SHOW]?: { $eq?: unknown };
}

function isOurs(filter: unknown): boolean {
  return typeof filter === 'object' && filter !== null && SHOW in filter;
}
