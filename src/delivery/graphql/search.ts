import type { Core } from '@strapi/strapi';
import { graphqlPlugin } from '../../strapi';
import { respondToSearch, SEARCH_LIMITS } from '../search';
import { LOCALE_SCALAR } from './localeScalar';

/** Name of the root query that searches. */
export const SEARCH = 'search';

const { usual, largest } = SEARCH_LIMITS.pageSize;

const TYPE_DEFS = `
  extend type Query {
    "Ranked hits over all that is served, in the language asked for: what GET /api/search answers."
    ${SEARCH}(
      "The words to look for."
      q: String!
      "Only pages of this type, as hits name it."
      type: String
      locale: ${LOCALE_SCALAR}
      "With the value none, what has no text in the language itself is left out."
      fallback: String
      pagination: SearchPagination
    ): SearchResult!
  }

  input SearchPagination {
    "From 1 to ${SEARCH_LIMITS.pages}."
    page: Int
    "${usual} unless told otherwise, at most ${largest}."
    pageSize: Int
  }

  type SearchResult {
    nodes: [SearchHit!]!
    pageInfo: Pagination!
    locale: LocaleChain!
    "Words that nothing holds, and what was looked for instead."
    corrected: [SearchCorrection!]!
    "How many of the hits hold all of the words: they come first, and the others hold some."
    complete: Int!
  }

  type SearchHit {
    type: String!
    documentId: ID!
    locale: String!
    slug: String!
    name: String!
    summary: String!
    "HTML: escaped text, \`<mark>\` around what matched, nothing else."
    snippet: String!
  }

  type SearchCorrection { from: String!, to: String! }

  "The language asked for, and where its text is looked for, in order."
  type LocaleChain { requested: String!, chain: [String!]! }
`;

interface Arguments {
  pagination?: Readonly<Record<string, unknown>> | null;
  [argument: string]: unknown;
}

/** Adds a root query that answers what REST does, by the same rules, to everybody. */
export function addSearch(strapi: Core.Strapi): void {
  const resolve = async (_parent: unknown, args: Arguments) => {
    const { data, meta } = await respondToSearch(strapi, asInRest(args));
    const { pagination: pageInfo, ...rest } = meta;
    return { nodes: data, pageInfo, ...rest };
  };
  graphqlPlugin(strapi).extension.use({
    typeDefs: TYPE_DEFS,
    resolvers: { Query: { [SEARCH]: resolve } },
    resolversConfig: { [`Query.${SEARCH}`]: { auth: false } }, // as of the route of REST
  });
}

/** The parameters of REST, which are texts; what is null is not said. */
function asInRest({ pagination, ...args }: Arguments): Record<string, unknown> {
  const page = said(pagination ?? {}).map(([name, value]) => [name, String(value)]);
  return { ...Object.fromEntries(said(args)), ...(page.length > 0 && { pagination: Object.fromEntries(page) }) };
}

function said(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
}
