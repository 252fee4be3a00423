import { buildSchema, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import {
  type AskedField,
  answerSize,
  askedFields,
  costOf,
  OPERATION_LIMITS,
  type Operation,
  PRICES,
  type Weight,
} from '../../../src/delivery/graphql/cost';
import { documentLimits } from '../../../src/delivery/graphql/documentLimits';

/** The schema of the product, as far as one field of each kind. */
const schema = buildSchema(`
  scalar JSON
  scalar DateTime
  input PaginationArg { page: Int, pageSize: Int, start: Int, limit: Int }
  input StringFilterInput { eq: String, in: [String], contains: String, not: StringFilterInput }
  input JSONFilterInput { null: Boolean, notNull: Boolean }
  input CodeFiltersInput { value: StringFilterInput, and: [CodeFiltersInput] }
  input SiteFiltersInput {
    name: StringFilterInput, codes: CodeFiltersInput, conditions: ConditionFiltersInput
    and: [SiteFiltersInput], or: [SiteFiltersInput], not: SiteFiltersInput
  }
  input ConditionFiltersInput {
    name: StringFilterInput, overview: JSONFilterInput, codes: CodeFiltersInput, injectionSites: SiteFiltersInput
    and: [ConditionFiltersInput], or: [ConditionFiltersInput], not: ConditionFiltersInput
  }
  type Code { value: String! }
  type Image { url: String! }
  type Clinician { documentId: ID! name: String! }
  type Review { overdue: Boolean! reviewedBy: Clinician }
  type Site {
    documentId: ID! name: String!
    conditions(filters: ConditionFiltersInput, pagination: PaginationArg = {}, sort: [String] = []): [Condition]!
  }
  type Sites { nodes: [Site!]! }
  type Condition {
    documentId: ID! name: String! overview: JSON!
    codes(filters: CodeFiltersInput, pagination: PaginationArg = {}, sort: [String] = []): [Code]
    injectionSites(filters: SiteFiltersInput, pagination: PaginationArg = {}, sort: [String] = []): [Site]!
    injectionSites_connection(filters: SiteFiltersInput, pagination: PaginationArg = {}): Sites
    review: Review! image: Image
  }
  type Pagination { total: Int! }
  type Conditions { nodes: [Condition!]! pageInfo: Pagination! }
  type Query {
    condition(slug: String): Condition
    conditions(filters: ConditionFiltersInput, pagination: PaginationArg = {}, sort: [String] = []): [Condition]!
    conditions_connection(filters: ConditionFiltersInput, pagination: PaginationArg = {}): Conditions
  }
`);

const sizes = { defaultLimit: 25, maxLimit: 100 };

function operationOf(source: string, variables: Record<string, unknown> = {}, name?: string): Operation {
  const { definitions } = parse(source);
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const definition = name ? operations.find((one) => one.name?.value === name) : operations[0];
  if (!definition) throw new Error('no operation');
  return {
    schema,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    definition,
    variables,
  };
}

/** Arguments have been read elsewhere: a filter of these tests has three values and two relations. */
const weigh = ({ args }: AskedField): Weight =>
  args.filters ? { conditions: 3, joins: 2 } : { conditions: 0, joins: 0 };
const cost = (source: string, variables?: Record<string, unknown>, name?: string) =>
  costOf(operationOf(source, variables, name), sizes, 1e12, weigh);

const { value, nested, reading, condition, join } = PRICES;

describe('an operation costs its readings, its lists and the values of all its entries', () => {
  test.each<[string, string, number]>([
    ['one entry', '{ condition { name } }', reading + nested + value],
    ['a default page', '{ conditions { name } }', reading + nested + 25 * value],
    ['a page of 5', '{ conditions(pagination: { limit: 5 }) { name } }', reading + nested + 5 * value],
    [
      'a page by its size',
      '{ conditions(pagination: { page: 9, pageSize: 7 }) { name } }',
      reading + nested + 7 * value,
    ],
    ['-1 as everything', '{ conditions(pagination: { limit: -1 }) { name } }', reading + nested + 100 * value],
    ['a page too large', '{ conditions(pagination: { pageSize: 1000000 }) { name } }', reading + nested + 100 * value],
    ['a page of none', '{ conditions(pagination: { limit: 0 }) { name } }', reading + nested + value],
    ['two names as two', '{ a: condition { name } b: condition { name } }', 2 * (reading + nested + value)],
    ['one field twice as one', '{ condition { name name } condition { name } }', reading + nested + value],
    ['a relation as eight', '{ condition { injectionSites { name } } }', 2 * (reading + nested) + 8 * value],
    [
      'a smaller page of a relation',
      '{ condition { injectionSites(pagination: { limit: 3 }) { name } } }',
      2 * (reading + nested) + 3 * value,
    ],
    [
      'a larger page of a relation as eight',
      '{ condition { injectionSites(pagination: { limit: 100 }) { name } } }',
      2 * (reading + nested) + 8 * value,
    ],
    ['components as few', '{ condition { codes { value } } }', 2 * (reading + nested) + 4 * value],
    ['a picture as one', '{ condition { image { url } } }', 2 * (reading + nested) + value],
    [
      'a connection as its list',
      '{ conditions_connection(pagination: { limit: 5 }) { nodes { name } } }',
      reading + 2 * nested + 5 * value,
    ],
    ['a total as a reading', '{ conditions_connection { pageInfo { total } } }', 2 * (reading + nested) + value],
    ['what an entry holds itself as no reading', '{ condition { review { overdue } } }', reading + 2 * nested + value],
    [
      'levels by each other',
      '{ conditions(pagination: { limit: 2 }) { injectionSites { conditions { name } } } }',
      3 * reading + (1 + 2 + 16) * nested + 128 * value,
    ],
    [
      'a connection within a list',
      '{ conditions(pagination: { limit: 2 }) { injectionSites_connection(pagination: { limit: 4 }) { nodes { conditions { name } } } } }',
      3 * reading + (1 + 2 + 2 + 8) * nested + 64 * value,
    ],
  ])('%s', (_, source, expected) => {
    expect(validate(schema, parse(source))).toEqual([]);
    expect(cost(source)).toBe(expected);
  });
});

describe('whatever way it is written', () => {
  const plain = cost('{ conditions(pagination: { limit: 3 }) { name injectionSites { name } } }');

  test.each<[string, string, string | undefined]>([
    [
      'a fragment',
      '{ conditions(pagination: { limit: 3 }) { ...F } } fragment F on Condition { name injectionSites { name } }',
      undefined,
    ],
    [
      'an inline fragment',
      '{ ... on Query { conditions(pagination: { limit: 3 }) { ... { name } ... on Condition { injectionSites { name } } } } }',
      undefined,
    ],
    [
      'a fragment twice',
      '{ conditions(pagination: { limit: 3 }) { ...F ...F name } } fragment F on Condition { name injectionSites { name } }',
      undefined,
    ],
    [
      'what is skipped',
      '{ conditions(pagination: { limit: 3 }) { name injectionSites { name } codes @skip(if: true) { value } } }',
      undefined,
    ],
    [
      'what is not included',
      '{ conditions(pagination: { limit: 3 }) { name injectionSites { name } ... @include(if: false) { codes { value } } } }',
      undefined,
    ],
    [
      'another operation beside it',
      'query A { conditions(pagination: { limit: 3 }) { name injectionSites { name } } } query B { conditions { codes { value } } }',
      'A',
    ],
  ])('%s makes no difference', (_, source, name) => {
    expect(cost(source, {}, name)).toBe(plain);
  });

  test('variables and their defaults count, as coerced', () => {
    const paged =
      'query ($page: PaginationArg, $all: Boolean!) { conditions(pagination: $page) { name injectionSites @include(if: $all) { name } } }';
    expect(cost(paged, { page: { limit: 3 }, all: true })).toBe(plain);
    expect(cost(paged, { page: { limit: 3 }, all: false })).toBe(
      cost('{ conditions(pagination: { limit: 3 }) { name } }'),
    );
    expect(
      cost('query ($limit: Int = 3) { conditions(pagination: { limit: $limit }) { name injectionSites { name } } }', {
        limit: 3,
      }),
    ).toBe(plain);
  });
});

test('filters cost by what they weigh, once for the list', () => {
  const filters = '(filters: { name: { eq: "a" } })';
  expect(cost(`{ conditions${filters} { name } }`)).toBe(cost('{ conditions { name } }') + 3 * condition + 9 * join);
  expect(cost(`{ conditions { injectionSites${filters} { name } } }`)).toBe(
    cost('{ conditions { injectionSites { name } } }') + 3 * condition + 27 * join,
  );
});

test('fragments that spread each other do not take longer than their text', () => {
  const levels = 60;
  const bomb = Array.from(
    { length: levels },
    (_, n) =>
      `fragment F${n} on Condition {
        injectionSites { conditions { ...F${n + 1} } } injectionSites_connection { nodes { conditions { ...F${n + 1} } } }
      }`,
  );
  const source = `{ conditions { ...F0 } } ${bomb.join(' ')} fragment F${levels} on Condition { name }`;
  const operation = operationOf(source);
  expect(costOf(operation, sizes, 10 * OPERATION_LIMITS.cost, weigh)).toBeGreaterThan(10 * OPERATION_LIMITS.cost);
  // One at a time: nobody has to wait for the last.
  const fields = askedFields(operation, sizes);
  for (let seen = 0; seen < 1000; seen += 1) expect(fields.next().done).toBe(false);
});

describe('the size of an answer', () => {
  test.each([
    null,
    1.5,
    true,
    'text',
    'ü "quoted" \n 😀',
    [],
    {},
    [1, null, 'a'],
    { a: { b: [{ c: 'd' }, {}], e: null }, f: [[]] },
    { at: new Date(0) },
  ])('%j', (value) => {
    expect(answerSize(value, 1e9)).toBe(Buffer.byteLength(JSON.stringify(value)));
  });

  test('is not counted further than is asked', () => {
    const endless = {
      get more(): unknown {
        return { text: 'x'.repeat(100), more: Array.from({ length: 10 }, () => endless) };
      },
    };
    const size = answerSize(endless, 5000);
    expect(size).toBeGreaterThan(5000);
    expect(size).toBeLessThan(10_000);
  });
});

describe('the limits of a document', () => {
  const refusals = (source: string) => validate(schema, parse(source), [documentLimits]).map(({ message }) => message);
  const deep = (levels: number) =>
    `{ condition ${'{ injectionSites { conditions '.repeat(levels / 2)}{ name }${' } }'.repeat(levels / 2)} }`;

  test('levels', () => {
    expect(refusals(deep(8))).toEqual([]);
    expect(refusals(deep(10))).toEqual(['A query may have 10 levels of nested fields; this one has 11.']);
  });

  test('aliases and directives, in fragments too', () => {
    const fragment = `fragment F on Condition { ${Array.from({ length: 8 }, (_, n) => `a${n}: name @skip(if: false)`).join(' ')} }`;
    expect(refusals(`{ condition { ...F } } ${fragment}`)).toEqual([]);
    expect(refusals(`{ condition { ...F injectionSites { conditions { ...F } } } } ${fragment}`)).toEqual([
      'A query may have 15 aliases; this one has 16.',
    ]);
    expect(refusals(`{ condition { ...F ... @skip(if: false) { ...F ...F } } } ${fragment}`)).toHaveLength(2);
  });

  test('unknown fragments and fragments in a cycle are left to the rules that name them', () => {
    expect(refusals('{ condition { ...Nope } }')).toEqual([]);
    expect(
      refusals('{ condition { ...A } } fragment A on Condition { ...B } fragment B on Condition { ...A name }'),
    ).toEqual([]);
  });

  test('fragments that spread each other twice are measured once each', () => {
    const bomb = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Condition { ...F${n + 1} ...F${n + 1} a: name }`,
    );
    expect(refusals(`{ condition { ...F0 } } ${bomb.join(' ')} fragment F200 on Condition { name }`)).toHaveLength(1);
  });
});
