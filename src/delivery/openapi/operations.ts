import type { AnswerName } from './answers';
import {
  address,
  base,
  documentId,
  language,
  type Parameter,
  query,
  region,
  selection,
  shape,
  status,
  tree,
} from './parameters';

/** Chapters of the documentation. */
export const TAGS = {
  Conditions: 'What patients have.',
  Treatments: 'What the clinic does.',
  'Injection sites': 'Where on the body it is injected.',
  Facts: 'Approvals, sources and reviewers.',
  'Search and pictures': 'Finding a page, and the body map.',
  Machines: 'For search engines and programs.',
  GraphQL: 'The same data by the same rules.',
};

/** What is served at one address. */
export interface Operation {
  path: string;
  operationId: string;
  tag: keyof typeof TAGS;
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
}

const types = [
  { tag: 'Conditions', path: 'conditions', one: 'Condition', what: 'what a patient has', example: 'hyperhidrosis' },
  {
    tag: 'Treatments',
    path: 'treatments',
    one: 'Treatment',
    what: 'what the clinic does',
    example: 'therapeutic-botulinum-toxin',
  },
  {
    tag: 'Injection sites',
    path: 'injection-sites',
    one: 'InjectionSite',
    what: 'where on the body it is injected',
    example: 'masseter',
  },
] as const;

const pages: Operation[] = types.flatMap(({ tag, path, one, what, example }): Operation[] => [
  {
    path: `/api/${path}`,
    operationId: `list${one}s`,
    tag,
    summary: `List of ${tag.toLowerCase()} (${what}), light`,
    parameters: [...language, ...selection, ...shape, status],
    answer: `${one}List`,
  },
  {
    path: `/api/${path}/{address}`,
    operationId: `get${one}`,
    tag,
    summary: 'A whole page in one answer',
    description: 'Everything a page shows, in the language asked for, each part marked with the language it is in.',
    parameters: [address(example), ...language, region, ...shape, status],
    answer: `${one}Answer`,
    moves: true,
    missing: true,
  },
  {
    path: `/api/${path}/{address}/structured-data`,
    operationId: `get${one}StructuredData`,
    tag,
    summary: 'The page as schema.org structured data',
    parameters: [address(example), ...language, base],
    answer: 'StructuredData',
    contentType: 'application/ld+json',
    moves: true,
    missing: true,
  },
]);

const factTypes = [
  { path: 'approvals', one: 'Approval', what: 'Regulatory status of a treatment for a condition in a region' },
  { path: 'sources', one: 'Source', what: 'Publications that the content rests on' },
  { path: 'clinicians', one: 'Clinician', what: 'Reviewers' },
] as const;

const facts: Operation[] = factTypes.flatMap(({ path, one, what }): Operation[] => [
  {
    path: `/api/${path}`,
    operationId: `list${one}s`,
    tag: 'Facts',
    summary: what,
    parameters: [...selection, ...shape, status, ...(path === 'approvals' ? language : [])],
    answer: `${one}List`,
  },
  {
    path: `/api/${path}/{documentId}`,
    operationId: `get${one}`,
    tag: 'Facts',
    summary: `One ${one.toLowerCase()}`,
    parameters: [documentId, ...shape, status, ...(path === 'approvals' ? language : [])],
    answer: `${one}Answer`,
    missing: true,
  },
]);

export const OPERATIONS: Operation[] = [
  ...pages,
  ...facts,
  {
    path: '/api/search',
    operationId: 'search',
    tag: 'Search and pictures',
    summary: 'Ranked hits over all that is served, in the language asked for',
    description:
      'Every word must be there; the last one may be the beginning of a word. Stems, accents and a typo are forgiven; `meta.corrected` says what was looked for instead.',
    parameters: [
      {
        ...query('q', 'The words to look for.', { type: 'string', minLength: 1, maxLength: 200 }, 'bruxisme'),
        required: true,
      },
      query('type', 'Only this type.', { enum: ['condition', 'treatment', 'injection-site'] }),
      tree(
        'pagination',
        '`page` (1) and `pageSize` (10, at most 50).',
        {
          type: 'object',
          properties: {
            page: { type: 'integer', minimum: 1, maximum: 1000 },
            pageSize: { type: 'integer', minimum: 1, maximum: 50 },
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
      'The sites of a condition, of a treatment, of both, one site, or all there are. Follows light and dark.',
    parameters: [
      query('condition', 'Only the sites of this condition: slug or documentId.', undefined, 'hyperhidrosis'),
      query('treatment', 'Only the sites of this treatment: slug or documentId.'),
      query('injectionSite', 'This site only: slug or documentId.'),
      ...language,
    ],
    answer: { contentType: 'image/svg+xml', schema: { type: 'string' } },
    missing: true,
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
    path: '/api/openapi.json',
    operationId: 'getOpenapi',
    tag: 'Machines',
    summary: 'This document',
    parameters: [],
    answer: { contentType: 'application/json', schema: { type: 'object', additionalProperties: true } },
  },
];
