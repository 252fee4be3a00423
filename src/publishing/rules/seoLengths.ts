import { PAGED_TYPES, type Rule } from './rule';

interface Bounds {
  what: string;
  least: number;
  most: number;
}

/** In characters. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  'seo.title': { what: 'title', least: 1, most: 60 },
  'seo.description': { what: 'description', least: 50, most: 160 },
};

/**
 * Warns of titles and descriptions that a search engine would cut, or replace because they say too little. Where none is
 * given, the entry's name and summary stand for them.
 * Source: editorial practice; search engines state no numbers.
 */
export const seoLengths: Rule = {
  id: 'seo-lengths',
  severity: 'warning',
  appliesTo: PAGED_TYPES,
  reason: 'Search engines cut long titles and descriptions, and replace short descriptions (editorial practice).',
  check: ({ texts }) =>
    texts.flatMap(({ path, field, words }) => {
      const bounds = BOUNDS[field];
      const length = [...words.trim()].length;
      if (!bounds || (length >= bounds.least && length <= bounds.most)) return [];
      const { what, least, most } = bounds;
      const wanted = length > most ? `at most ${most}` : `at least ${least}`;
      return [{ path, message: `The ${what} for search engines has ${length} characters; give it ${wanted}.` }];
    }),
};
