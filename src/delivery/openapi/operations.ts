import { VIEWS } from '../../body-map';
import { FACTS, namesPages, PAGES, type Page } from '../../content';
import { typeNames } from '../feed';
import { SCHEMA_PATH } from '../graphql';
import { SEARCH_LIMITS } from '../search';
import type { AnswerName } from './answers';
import {
  address,
  base,
  documentId,
  languageAmong,
  type Parameter,
  query,
  region,
  selection,
  several,
  shape,
  status,
  tree,
} from './parameters';

/** Chapters of the documentation. */
export const TAGS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PAGES.map(({ chapter: { name, what } }) => [name, what])),
  Facts: 'Approvals, sources and reviewers.',
  Clinic: 'Whose site it is.',
  Languages: 'In which languages there is content, and what to write beside it.',
  'Search and pictures': 'Finding a page, and the body map.',
  Machines: 'For search engines and programs.',
  GraphQL: 'The same data by the same rules.',
};

/** What is served at one address. */
export interface Operation {
  path: string;
  operationId: string;
  /** Its chapter. */
  tag: string;
  summary: string;
  description?: string;
  parameters: Parameter[];
  /** Name of the JSON answer, or the content type of another one. */
  answer: AnswerName | { contentType: string; schema: object };
  contentType?: string;
  /** Whether a former slug answers 301. */
  moves?: boolean;
  /** Whether there may be nothing at the address. */
  missing?: boolean;
  /** Whether a cursor may be too old. */
  gone?: boolean;
}

/** A description as part of a sentence. */
function within(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
}

const pages = (language: Parameter[]): Operation[] =>
  (PAGES as readonly Page[]).flatMap(
    ({ path, id, description, chapter: { name: tag, example }, members }): Operation[] => [
      {
        path: `/api/${path}`,
        operationId: `list${id}s`,
        tag,
        summary: `List of ${tag.toLowerCase()} (${within(description)}), light`,
        parameters: [...language, ...selection, ...shape, status],
        answer: `${id}List`,
      },
      {
        path: `/api/${path}/{address}`,
        operationId: `get${id}`,
        tag,
        summary: 'A whole page in one answer',
        description: 'Everything a page shows, in the language asked for, each part marked with the language it is in.',
        parameters: [address(example), ...language, ...('approvals' in members ? [region] : []), ...shape, status],
        answer: `${id}Answer`,
        moves: true,
        missing: true,
      },
      {
        path: `/api/${path}/{address}/structured-data`,
        operationId: `get${id}StructuredData`,
        tag,
        summary: 'The page as schema.org structured data',
        parameters: [address(example), ...language, base],
        answer: 'StructuredData',
        contentType: 'application/ld+json',
        moves: true,
        missing: true,
      },
      {
        path: `/api/${path}/{address}/image.png`,
        operationId: `get${id}SharePicture`,
        tag,
        summary: 'The picture by which the page is shared, 1200 by 630 pixels',
        description:
          'For `og:image`. That of the page, or the figure with its injection sites, with the clinic’s mark; without words. A former slug draws what it has become.',
        parameters: [address(example), ...language],
        answer: { contentType: 'image/png', schema: { type: 'string', contentMediaType: 'image/png' } },
        missing: true,
      },
    ],
  );

const facts = (language: Parameter[]): Operation[] =>
  FACTS.flatMap((fact): Operation[] => {
    const { path, id, what } = fact;
    return [
      {
        path: `/api/${path}`,
        operationId: `list${id}s`,
        tag: 'Facts',
        summary: what,
        parameters: [...selection, ...shape, status, ...(namesPages(fact) ? language : [])],
        answer: `${id}List`,
      },
      {
        path: `/api/${path}/{documentId}`,
        operationId: `get${id}`,
        tag: 'Facts',
        summary: `One ${id.toLowerCase()}`,
        parameters: [documentId, ...shape, status, ...(namesPages(fact) ? language : [])],
        answer: `${id}Answer`,
        missing: true,
      },
    ];
  });

const { usual, largest } = SEARCH_LIMITS.pageSize;

/** @param locales the configured languages; any if left out */
const feed = (locales?: readonly string[]): Parameter[] => [
  query('since', 'A `nextCursor` of before; everything is told without it.', { type: 'string' }),
  several('type', 'Only these types.', typeNames, ['condition', 'treatment']),
  several('locale', 'Only these languages, beside facts, which have none.', locales, locales?.slice(0, 1) ?? ['fr']),
];

/** @param locales the configured languages; any if left out */
export function operationsIn(locales?: readonly string[]): Operation[] {
  const language = languageAmong(locales);
  return [...pages(language), ...facts(language), ...others(language, locales)];
}

const others = (language: Parameter[], locales?: readonly string[]): Operation[] => [
  {
    path: '/api/search',
    operationId: 'search',
    tag: 'Search and pictures',
    summary: 'Ranked hits over all that is served, in the language asked for',
    description:
      'Every word must be there; the last one may be the beginning of a word. Stems, accents and a typo are forgiven; `meta.corrected` says what was looked for instead.',
    parameters: [
      {
        ...query(
          'q',
          'The words to look for.',
          { type: 'string', minLength: 1, maxLength: SEARCH_LIMITS.words },
          'bruxisme',
        ),
        required: true,
      },
      query('type', 'Only this type.', { enum: PAGES.map(({ type }) => type) }),
      tree(
        'pagination',
        `\`page\` (1) and \`pageSize\` (${usual}, at most ${largest}).`,
        {
          type: 'object',
          properties: {
            page: { type: 'integer', minimum: 1, maximum: SEARCH_LIMITS.pages },
            pageSize: { type: 'integer', minimum: 1, maximum: largest },
          },
          additionalProperties: false,
        },
        { page: 1, pageSize: 5 },
      ),
      ...language,
    ],
    answer: 'SearchAnswer',
  },
  {
    path: '/api/body-map.svg',
    operationId: 'getBodyMap',
    tag: 'Search and pictures',
    summary: 'Where it is injected, as an accessible picture',
    description:
      'The sites of a condition, of a treatment, of both, one site, or all there are. Follows light and dark. It says its size, 360 units wide, and may stand in a page as it is: its ids are those of what is asked. `data-document-id` names the site of each marker.',
    parameters: [
      query('condition', 'Only the sites of this condition: slug or documentId.', undefined, 'hyperhidrosis'),
      query('treatment', 'Only the sites of this treatment: slug or documentId.'),
      query('injectionSite', 'This site only: slug or documentId.'),
      query(
        'view',
        'Only this view, larger, with the sites that are marked in it, numbered from 1; all views if left out.',
        { enum: [...VIEWS] },
        'face',
      ),
      ...language,
    ],
    answer: { contentType: 'image/svg+xml', schema: { type: 'string' } },
    missing: true,
  },
  {
    path: '/api/clinic',
    operationId: 'getClinic',
    tag: 'Clinic',
    summary: 'The clinic’s name, its mark and where to ask for an appointment',
    description: 'As the operator has set them, the same in every language; null where nothing is set.',
    parameters: [],
    answer: 'ClinicAnswer',
  },
  {
    path: '/api/locales',
    operationId: 'listLocales',
    tag: 'Languages',
    summary: 'The languages of the content, and labels in each',
    description:
      'With their own names, directions and chains, the default language first. `labels` has what a front end writes beside the content: what the values of enumerations are called, and the titles of sections.',
    parameters: [],
    answer: 'LocalesAnswer',
  },
  {
    path: '/api/sitemap.xml',
    operationId: 'getSitemap',
    tag: 'Machines',
    summary: 'Every published page, with its languages, for search engines',
    parameters: [base],
    answer: { contentType: 'application/xml', schema: { type: 'string' } },
  },
  {
    path: '/api/changes',
    operationId: 'listChanges',
    tag: 'Machines',
    summary: 'Everything that is served, then what changed, in the order of the commits',
    description:
      'For programs that keep a copy: begin without `since`, then ask with `meta.nextCursor`, at once while `meta.hasMore`. Where a cursor is too old, of another database, or languages were configured anew, the answer is 410: begin again.',
    parameters: feed(locales),
    answer: 'ChangesAnswer',
    gone: true,
  },
  {
    path: '/api/changes/stream',
    operationId: 'followChanges',
    tag: 'Machines',
    summary: 'The same as server-sent events, as soon as it is committed',
    description:
      'Each event `changes` is an answer of `/api/changes`, with its `nextCursor` as id. Begins after `Last-Event-ID` or `since`; without either, now.',
    parameters: feed(locales),
    answer: { contentType: 'text/event-stream', schema: { type: 'string' } },
    gone: true,
  },
  {
    path: SCHEMA_PATH,
    operationId: 'getGraphqlSchema',
    tag: 'GraphQL',
    summary: 'The schema of GraphQL, in its schema language',
    description: 'For code generators: introspection is off in production.',
    parameters: [],
    answer: { contentType: 'text/plain', schema: { type: 'string' } },
  },
  {
    path: '/api/openapi.json',
    operationId: 'getOpenapi',
    tag: 'Machines',
    summary: 'This document',
    parameters: [],
    answer: { contentType: 'application/json', schema: { type: 'object', additionalProperties: true } },
  },
];
