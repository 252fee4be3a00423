import { PAGE, PAGE_NUMBERS } from '../query';

/** Parameters, said once each; `example` is what the documentation shows and what its test replays. */

export interface Parameter {
  name: string;
  in: 'query' | 'path';
  description: string;
  required?: boolean;
  style?: 'deepObject' | 'form';
  explode?: boolean;
  schema: object;
  example?: unknown;
}

const text = { type: 'string' };

function query(name: string, description: string, schema: object = text, example?: unknown): Parameter {
  return { name, in: 'query', description, schema, ...(example !== undefined && { example }) };
}

/** `filters[name][$contains]=x`: brackets all the way down. */
function tree(name: string, description: string, schema: object, example?: unknown): Parameter {
  return { ...query(name, description, schema, example), style: 'deepObject', explode: true };
}

/** `name=a,b`: some of a few values; of any if left out. */
function several(
  name: string,
  description: string,
  values: readonly string[] | undefined,
  example: string[],
): Parameter {
  const schema = { type: 'array', items: { ...text, ...(values && { enum: values }) } };
  return { ...query(name, `${description} Separated by commas.`, schema, example), style: 'form', explode: false };
}

export const address = (example: string): Parameter => ({
  name: 'address',
  in: 'path',
  required: true,
  description: 'Slug in any language, or documentId.',
  schema: text,
  example,
});

export const documentId: Parameter = {
  name: 'documentId',
  in: 'path',
  required: true,
  description: 'As lists give it.',
  schema: text,
};

/**
 * Which language.
 *
 * @param locales the configured ones, the default one first; any if left out
 */
export const languageAmong = (locales?: readonly string[]): Parameter[] => [
  query(
    'locale',
    'Language asked for; the default locale if left out. A kind of one, like `fr-CA`, is served by it.',
    { ...text, ...(locales && { enum: locales }) },
    locales && !locales.includes('fr') ? locales.at(-1) : 'fr',
  ),
  query('fallback', '`none`: only what is published in the language asked for itself.', { enum: ['none'] }),
];

export const region = query(
  'region',
  'Narrows `approvals` to those that hold in one region: an ISO 3166-1 code, or EU. Those of the EU hold in its member states.',
  { type: 'string', pattern: '^[A-Z]{2}$' },
  'GB',
);

export const base = query(
  'base',
  'Address of your site; if left out, PUBLIC_URL of this server.',
  { type: 'string', format: 'uri' },
  'https://clinic.example',
);

/** What an entry holds. */
export const shape: Parameter[] = [
  query(
    'fields',
    'Only these members, by name, separated by commas: then the answer is what you asked for, not the schema here. What an entry holds (`image`, `seo`, `treatments`) comes as the whole page has it.',
  ),
  {
    ...query(
      'populate',
      'Only these relations and components, separated by commas; `populate[treatments][fields]=name` for their members; `*` for all that is stored with it. `approvals`, `alternates` and `seo` count as relations; `approvals` can be narrowed like one: `populate[approvals][filters][status]=approved`.',
      { anyOf: [text, { type: 'object', additionalProperties: true }] },
    ),
  },
];

/** Drafts, for tokens that may see them. */
export const status = query('status', '`draft` needs a full-access API token.', { enum: ['published', 'draft'] });

/** Which entries, in which order. */
export const selection: Parameter[] = [
  tree(
    'filters',
    "Strapi's filters on the served text and its facts: `filters[codes][value][$eq]=L74.510`, `filters[treatments][slug]=…`, `$and`, `$or`, `$not`.",
    { type: 'object', additionalProperties: true },
  ),
  query(
    'sort',
    'Members separated by commas, `:desc` for the other way round: `sort=name`, `sort=evidence.level:desc`.',
  ),
  tree(
    'pagination',
    `Either \`page\` and \`pageSize\` (${PAGE.usual}, at most ${PAGE.largest}) or \`start\` and \`limit\`; \`withCount=false\` leaves out how many there are.`,
    {
      type: 'object',
      properties: {
        ...Object.fromEntries(
          Object.entries(PAGE_NUMBERS).map(([name, { least, most }]) => [
            name,
            { type: 'integer', minimum: least, maximum: most },
          ]),
        ),
        withCount: { type: 'boolean' },
      },
      additionalProperties: false,
    },
    { page: 1, pageSize: 2 },
  ),
];

export { query, several, tree };
