/** What GraphQL refuses, and how: threats.md, "Leaks" and "Denial of service". Costs as a table: unit/delivery/graphqlCost.test.ts. */
import { whenIdle } from '../../database/connection';
import { LIMITED } from '../../src/delivery/graphql/cost';
import { BUDGET } from '../../src/delivery/query';
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, paragraph, uids } from '../support/fixtures';
import { query as sql } from '../support/postgres';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

interface ShownError {
  message: string;
  extensions: { code: string; error: { status: number; details: Record<string, unknown> } };
}

/** Sends a query and counts the transactions that read content for it. */
async function ask(query: string, variables?: Record<string, unknown>) {
  await whenIdle(app.strapi);
  let readings = 0;
  const count = ({ sql }: { sql: string }) => {
    if (sql.includes("set_config('served.chain'")) readings += 1;
  };
  app.strapi.db.connection.on('query', count);
  const { status, body, text } = await app.graphql(query, variables);
  app.strapi.db.connection.off('query', count);
  const errors = (body.errors ?? []) as ShownError[];
  return { status, body, text, readings, details: errors[0]?.extensions.error.details, errors };
}

const tooExpensive = (name: keyof typeof LIMITED) => ({ code: 'query-too-expensive', what: LIMITED[name] });
const overBudget = (name: keyof typeof BUDGET) => ({ code: 'query-too-expensive', what: BUDGET[name].what });
const invalid = { code: 'invalid-parameter' };

const nested = (levels: number) =>
  `conditions { ${'injectionSites { conditions { '.repeat(levels / 2)}name${' } }'.repeat(levels / 2)} }`;
const bomb = (levels: number) =>
  `{ conditions { ...F0 } } ${Array.from(
    { length: levels },
    (_, n) => `fragment F${n} on Condition { ...F${n + 1} ... { ...F${n + 1} } }`,
  ).join(' ')} fragment F${levels} on Condition { name }`;

describe('refused before any resolver runs', () => {
  test.each<[string, string, object]>([
    ['a query deeper than 10 levels', `{ ${nested(12)} }`, invalid],
    ['a query of 8 levels whose lists multiply', `{ ${nested(8)} }`, tooExpensive('cost')],
    [
      'the same under five names',
      `{ ${['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: ${nested(6)}`).join(' ')} }`,
      tooExpensive('cost'),
    ],
    ['1,000 aliases', `{ ${Array.from({ length: 1000 }, (_, n) => `a${n}: conditions { name }`).join(' ')} }`, invalid],
    ['100 aliases', `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: conditions { name }`).join(' ')} }`, invalid],
    ['10,000 tokens', `{ conditions { ${'name '.repeat(10_000)} } }`, invalid],
    ['a fragment that is unknown', '{ conditions { ...Nope } }', invalid],
    ['a fragment that spreads itself', '{ conditions { ...A } } fragment A on Condition { name ...A }', invalid],
    [
      'fragments in a cycle',
      '{ conditions { ...A } } fragment A on Condition { ...B } fragment B on Condition { ...A }',
      invalid,
    ],
    [
      'fragments in a cycle through relations',
      '{ conditions { ...A } } fragment A on Condition { injectionSites { ...B } } fragment B on InjectionSite { conditions { ...A } }',
      invalid,
    ],
    ['a bomb of aliases in fragments', bomb(60).replace('{ name }', '{ a: name b: name }'), invalid],
    [
      'pages of everything within each other',
      '{ conditions(pagination: { limit: -1 }) { injectionSites(pagination: { limit: -1 }) { conditions(pagination: { limit: -1 }) { treatments(pagination: { limit: -1 }) { name } } } } }',
      tooExpensive('cost'),
    ],
    [
      'too many lists beside each other',
      `{ conditions { ${Array.from({ length: 15 }, (_, n) => `a${n}: sources { title }`).join(' ')} treatments { codes { value } sources { title } faqs { question } seo { title } image { url } conditions { codes { value } faqs { question } seo { title } image { url } sources { title } injectionSites { codes { value } markers { x } sources { title } } } } injectionSites { codes { value } markers { x } sources { title } seo { title } treatments { codes { value } faqs { question } } } } }`,
      tooExpensive('cost'),
    ],
    [
      'relations that multiply each other',
      '{ conditions { injectionSites(filters: { conditions: { treatments: { name: { containsi: "a" } }, alsoKnownAs: { name: { containsi: "a" } } } }) { name } } }',
      tooExpensive('cost'),
    ],
    ['a mutation', 'mutation { createCondition(data: {}) { documentId } }', { code: 'method-not-allowed' }],
    ['a subscription', 'subscription { conditions { name } }', { code: 'method-not-allowed' }],
    ['an unknown field', '{ conditions { password } }', invalid],
    ['@defer', '{ conditions { ... @defer { name } } }', invalid],
  ])('%s', async (_, query, details) => {
    const answer = await ask(query);
    expect(answer.details).toMatchObject(details);
    expect(answer.status).toBe(answer.details?.code === 'method-not-allowed' ? 405 : 400);
    expect(answer.body.data ?? null).toBeNull();
    expect(answer.readings).toBe(0);
  });

  test('a bomb of fragments costs what its fields cost: it is one field', async () => {
    const answer = await ask(bomb(60));
    expect(answer.errors).toEqual([]);
    expect(answer.readings).toBe(1);
  });

  const or = (count: number) => ({ or: Array.from({ length: count }, (_, n) => ({ name: { contains: `a${n}` } })) });
  let deep: object = { name: { eq: 'a' } };
  for (let level = 0; level < 15; level += 1) deep = { not: deep };
  const through = (...relations: string[]) =>
    relations.reduceRight<object>((inner, name) => ({ [name]: inner }), { name: { eq: 'a' } });

  describe.each([
    [
      'of a root field',
      'ConditionFiltersInput',
      'conditions(filters: $filters) { name }',
      ['injectionSites', 'conditions'],
    ],
    [
      'of a nested field',
      'InjectionSiteFiltersInput',
      'conditions { injectionSites(filters: $filters) { name } }',
      ['conditions', 'injectionSites'],
    ],
    [
      'of a field of a connection',
      'InjectionSiteFiltersInput',
      'treatments_connection { nodes { injectionSites_connection(filters: $filters) { nodes { name } } } }',
      ['conditions', 'injectionSites'],
    ],
  ] as const)('filters %s', (_, type, fields, [one, other]) => {
    test.each<[string, object, object]>([
      ['1,000 of them', or(1000), overBudget('clauses')],
      ['10,000 of them', or(10_000), overBudget('clauses')],
      ['more conditions than one list may have', or(60), overBudget('clauses')],
      [
        'nested 30 deep',
        { not: { not: { not: { not: { not: { not: { not: { not: { not: deep } } } } } } } } },
        overBudget('depth'),
      ],
      ['through three relations', through(one, other, one), overBudget('hops')],
      [
        'through five relations beside each other',
        { and: Array.from({ length: 5 }, () => through(one)) },
        overBudget('joins'),
      ],
      ['a text of 10 kB', { name: { contains: '%'.repeat(10_000) } }, overBudget('characters')],
      ['NUL', { name: { eq: 'a\0b' } }, invalid],
    ])('%s', async (_, filters, details) => {
      const answer = await ask(`query ($filters: ${type}) { ${fields} }`, { filters });
      expect(answer.details).toMatchObject(details);
      expect(answer).toMatchObject({ status: 400, readings: 0 });
    });
  });

  test.each([
    ['sort', 'conditions(sort: ["treatments.conditions.treatments.name"]) { name }', overBudget('hops')],
    [
      'sort',
      'conditions { injectionSites(sort: "conditions.injectionSites.conditions.name") { name } }',
      overBudget('hops'),
    ],
    [
      'sort',
      `conditions(sort: [${Array.from({ length: 101 }, () => '"name"').join(' ')}]) { name }`,
      overBudget('order'),
    ],
    ['documentId', `condition(documentId: "a\\u0000") { name }`, invalid],
    [
      'an unknown locale',
      'conditions(locale: "xx") { name }',
      { code: 'unknown-locale', known: ['en', 'es', 'fr', 'de'] },
    ],
  ])('%s: %s', async (_, field, details) => {
    const answer = await ask(`{ ${field} }`);
    expect(answer.details).toMatchObject({
      ...details,
      ...('known' in details && { known: expect.arrayContaining(['en', 'fr']) }),
    });
    expect(answer).toMatchObject({ status: 400, readings: 0 });
  });

  test('drafts, wherever the argument stands', async () => {
    for (const query of [
      '{ conditions(status: DRAFT) { name } }',
      'query ($status: PublicationStatus) { conditions { name } sources(status: $status) { title } }',
    ]) {
      const answer = await ask(query, { status: 'DRAFT' });
      expect(answer).toMatchObject({ status: 403, readings: 0, details: { code: 'drafts-not-public' } });
    }
    for (const argument of [
      'status: DRAFT',
      'publicationFilter: MODIFIED',
      'hasPublishedVersion: false',
      'locale: "fr"',
    ])
      expect(await ask(`{ conditions { treatments(${argument}) { name } } }`)).toMatchObject({
        status: 400,
        readings: 0,
        details: invalid,
      });
  });
});

describe('every error has a code, one in the words of GraphQL, and none of the database', () => {
  const filtered =
    'query ($name: String, $limit: Int!) { conditions(filters: { name: { eq: $name } }, pagination: { limit: $limit }) { name } }';
  const refused = (code: string) => ({ status: 400, code, details: invalid });

  test.each<[string, string, Record<string, unknown> | undefined, object]>([
    ['a syntax error', '{ conditions { name }', undefined, refused('GRAPHQL_PARSE_FAILED')],
    ['no document', '', undefined, { status: 400, details: { code: expect.any(String) } }],
    ['an unknown query', '{ nothing }', undefined, refused('GRAPHQL_VALIDATION_FAILED')],
    ['an unknown field', '{ conditions { nothing } }', undefined, refused('GRAPHQL_VALIDATION_FAILED')],
    ['an unknown argument', '{ conditions(nothing: 1) { name } }', undefined, refused('GRAPHQL_VALIDATION_FAILED')],
    [
      'an argument of a wrong type',
      '{ conditions(sort: 5) { name } }',
      undefined,
      refused('GRAPHQL_VALIDATION_FAILED'),
    ],
    ['no selection', '{ conditions }', undefined, refused('GRAPHQL_VALIDATION_FAILED')],
    ['too deep', `{ ${nested(12)} }`, undefined, refused('GRAPHQL_VALIDATION_FAILED')],
    ['a variable of a wrong type', filtered, { name: 5, limit: 1 }, refused('BAD_USER_INPUT')],
    ['a variable that is missing', filtered, {}, refused('BAD_USER_INPUT')],
    ['a number that is too large', filtered, { limit: 1e20 }, refused('BAD_USER_INPUT')],
    ['an argument of ours', '{ conditions(fallback: "all") { name } }', undefined, refused('BAD_USER_INPUT')],
    [
      'a language',
      '{ conditions(locale: "xx") { name } }',
      undefined,
      { status: 400, details: { code: 'unknown-locale' } },
    ],
    [
      'a language in a variable',
      'query ($l: I18NLocaleCode) { conditions(locale: $l) { name } }',
      { l: 'xx' },
      { status: 400, details: { code: 'unknown-locale' } },
    ],
    [
      'a number as a language',
      '{ conditions(locale: 5) { name } }',
      undefined,
      { status: 400, details: { code: expect.any(String) } },
    ],
    [
      'nothing asked for',
      '{ condition { name } }',
      undefined,
      { status: 200, code: 'BAD_USER_INPUT', details: invalid },
    ],
  ])('%s', async (_, query, variables, expected) => {
    const { status, errors, details, text } = await ask(query, variables);
    expect({ status, code: errors[0]?.extensions.code, details }).toMatchObject(expected);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({
        code: expect.stringMatching(/^[A-Z_]+$/),
        error: { status: expect.any(Number), details: { code: expect.stringMatching(/^[a-z-]+$/) } },
      });
    expect(text).not.toMatch(/select |"t0"|node_modules|at .*\.js/);
  });

  test('what the database refuses is told to nobody', async () => {
    await sql(app.database, 'alter view served.index_groups rename to gone');
    try {
      for (const query of ['{ conditions { name } }', '{ conditions { name } sources { title } }']) {
        const { errors, text, status } = await ask(query);
        expect(errors[0]?.extensions).toMatchObject({
          code: expect.stringMatching(/^(INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE)$/),
          error: {
            status: expect.any(Number),
            details: { code: expect.stringMatching(/^(internal-error|unavailable)$/) },
          },
        });
        expect(text).not.toMatch(/select |index_groups|relation |42P01|node_modules/);
        expect([200, 503]).toContain(status);
      }
    } finally {
      await sql(app.database, 'alter view served.gone rename to index_groups');
    }
  });

  test('a token that is wrong, and a body that is none, are refused as clients of GraphQL read it', async () => {
    const wrong = await app.graphql('{ conditions { name } }').set('Authorization', 'Bearer wrong').expect(401);
    expect(wrong.body.errors[0].extensions).toMatchObject({
      code: 'FORBIDDEN',
      error: { details: { code: 'unauthorized' } },
    });
    const none = await app.post('/graphql').set('Content-Type', 'application/json').send('{"query":').expect(400);
    expect(none.body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      error: { details: { code: 'invalid-body' } },
    });
  });
});

describe('filters that no database can follow are refused with what is allowed', () => {
  test.each([
    ['conditions(filters: { overview: { contains: "a" } }) { name }'],
    ['conditions(filters: { overview: { eq: "a" } }) { name }'],
    ['conditions(filters: { faqs: { answer: { startsWith: "a" } } }) { name }'],
    ['conditions(filters: { lastReviewed: { contains: "2020-01-01" } }) { name }'],
    ['conditions(filters: { createdAt: { startsWith: "2020-01-01T00:00:00.000Z" } }) { name }'],
    ['conditions(filters: { createdAt: { eq: "yesterday" } }) { name }'],
    ['conditions(filters: { lastReviewed: { eq: "2020-13-45" } }) { name }'],
    ['conditions(filters: { name: { and: ["a"] } }) { name }'],
    ['conditions(filters: { name: { or: null } }) { name }'],
    ['conditions(filters: { name: { between: ["a"] } }) { name }'],
    ['conditions(filters: { name: { between: "a" } }) { name }'],
    ['conditions(filters: { name: { between: null } }) { name }'],
    ['conditions(filters: { createdAt: { between: ["2020-01-01T00:00:00.000Z"] } }) { name }'],
    ['conditions(filters: { name: { in: ["a", null] } }) { name }'],
    ['conditions(filters: { name: { contains: null } }) { name }'],
    ['sources(filters: { year: { contains: 1 } }) { title }'],
    ['sources(filters: { year: { eq: 99999999999999999999 } }) { title }'],
    ['sources(filters: { year: { eq: 3000000000 } }) { title }'],
    ['injectionSites(filters: { markers: { x: { endsWith: 1 } } }) { name }'],
    ['conditions { injectionSites(filters: { description: { contains: "a" } }) { name } }'],
    ['conditions { sources(filters: { year: { between: [1] } }) { title } }'],
    ['conditions { faqs(filters: { answer: { contains: "a" } }) { question } }'],
    // Private, or of another language: no field of the schema.
    ['conditions(filters: { createdBy: { email: { contains: "a" } } }) { name }'],
    ['conditions(filters: { updatedBy: { resetPasswordToken: { startsWith: "a" } } }) { name }'],
    ['conditions(filters: { faqs: { key: { startsWith: "a" } } }) { name }'],
    ['conditions(filters: { localizations: { name: { contains: "a" } } }) { name }'],
    ['conditions(filters: { id: { eq: 1 } }) { name }'],
    ['conditions(filters: { image: { hash: { contains: "a" } } }) { name }'],
    ['conditions(sort: "createdBy.password") { name }'],
    ['conditions { injectionSites(sort: "conditions.name") { name } }'],
    ['conditions(sort: "../etc") { name }'],
    ['conditions(sort: "name; drop table conditions") { name }'],
    ['conditions(pagination: { page: 1, start: 1 }) { name }'],
  ])('%s', async (field) => {
    const answer = await ask(`{ ${field} }`);
    expect(answer.status).toBe(400);
    expect(answer.details).toMatchObject(invalid);
    expect(answer.text).not.toMatch(/select |"t0"|node_modules|at .*\.js/);
  });

  test('a value may be compared with null, and a list may be empty', async () => {
    for (const filter of [
      'eq: null',
      'ne: null',
      'in: []',
      'notIn: []',
      'null: true',
      'notNull: false',
      'between: ["a", "b"]',
    ])
      expect(await ask(`{ conditions(filters: { evidenceNote: { ${filter} } }) { name } }`)).toMatchObject({
        status: 200,
        errors: [],
      });
  });
});

test('an argument without a value is one that was left out', async () => {
  const arguments_ = '(filters: $filters, sort: $sort, pagination: $page)';
  const query = `query ($filters: InjectionSiteFiltersInput, $sort: [String], $page: PaginationArg, $locale: I18NLocaleCode) {
    injectionSites(locale: $locale, filters: $filters, sort: $sort, pagination: $page) { name }
    injectionSites_connection${arguments_} { pageInfo { total } nodes { name } } treatments { injectionSites${arguments_} { name } } }`;
  const without = await ask(query);
  const none = await ask(query, { filters: null, sort: null, page: null, locale: null });
  expect(none).toMatchObject({ status: 200, errors: [] });
  expect(none.body).toEqual(without.body);
});

describe('what front ends ask for passes', () => {
  const list = `documentId slug name summary locale codes { system value label } treatments { slug name summary } injectionSites { slug name bodyRegion }
    approvals { region status authority decidedOn treatment { slug } source { title url } } alternates { locale slug }
    review { lastReviewed overdue reviewedBy { name } } image { url alternativeText }`;
  const part = 'documentId locale slug name summary codes { value } review { lastReviewed } alternates { slug }';
  test.each([
    [
      'a page of 25 conditions',
      `{ conditions(pagination: { limit: 25 }) { ${list} } conditions_connection { pageInfo { total } } }`,
    ],
    [
      'the whole of one page, three levels deep',
      `{ condition(slug: "hyperhidrosis") {
      ${list} overview symptoms howTreatmentHelps limitations faqs { question answer } alsoKnownAs { name } seo { title description } sources { title year url }
      treatments { ${part} image { url } safety { boxedWarning } conditions { slug name } injectionSites { slug name } }
      injectionSites { ${part} markers { view x y radius } conditions { slug name } treatments { slug name } } } }`,
    ],
    [
      'a start page',
      '{ conditions { slug name summary image { url } } treatments { slug name summary image { url } } injectionSites { slug name markers { view x y } } }',
    ],
    [
      '100 entries with their relations',
      '{ conditions(pagination: { limit: 100 }) { slug name summary codes { value } image { url } treatments { slug } injectionSites { slug } } }',
    ],
    [
      '100 entries by their ids',
      `{ sources(filters: { documentId: { in: [${Array.from({ length: 100 }, (_, n) => `"id${n}"`).join(' ')}] } }, pagination: { limit: 100 }) { title } }`,
    ],
    [
      'a search form',
      '{ conditions(filters: { or: [{ name: { containsi: "sweat" } }, { summary: { containsi: "sweat" } }, { alsoKnownAs: { name: { containsi: "sweat" } } }], injectionSites: { codes: { value: { notNull: true } } } }, sort: ["name:asc"]) { name } }',
    ],
  ])('%s', async (_, query) => {
    const { body, errors } = await ask(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(body.data)).toContain('"');
  });
});

describe('what turns out to be too large', () => {
  beforeAll(async () => {
    const edit = editor(app.strapi);
    const [treatment] = (await ask('{ treatments { documentId } }')).body.data.treatments;
    const sites = (await ask('{ injectionSites { documentId } }')).body.data.injectionSites;
    const linked = {
      treatments: [treatment.documentId],
      injectionSites: sites.map(({ documentId }: { documentId: string }) => documentId),
    };
    for (let n = 0; n < 40; n += 1) {
      const overview = paragraph('long '.repeat(n < 10 ? 50_000 : 1));
      const data = { ...conditionText(`large-${n}`, { overview }), evidenceLevel: 'limited', ...linked };
      const { documentId } = await edit.create(uids.CONDITION, { locale: 'en', data });
      await edit.publish(uids.CONDITION, { documentId, locale: 'en' });
    }
  });

  test('lists that hold more than was assumed end the operation, and nothing of it is answered', async () => {
    const within = 'documentId locale slug name summary createdAt updatedAt publishedAt';
    const answer = await ask(
      `{ treatments(pagination: { limit: 1 }) { conditions { injectionSites { conditions { ${within} } } } } }`,
    );
    expect(answer.details).toMatchObject(tooExpensive('found'));
    expect(answer).toMatchObject({ status: 400, errors: { length: 1 } });
    expect(answer.body).not.toHaveProperty('data');
    expect(answer.readings).toBeLessThanOrEqual(4);
  });

  test('an answer of more than 2 MB is refused', async () => {
    const answer = await ask('{ conditions(pagination: { limit: 100 }) { overview } }');
    expect(answer.details).toMatchObject({ ...tooExpensive('bytes'), limit: 2_000_000 });
    expect(answer).toMatchObject({ status: 400, errors: { length: 1 } });
    expect(answer.body).not.toHaveProperty('data');
    expect((await ask('{ conditions(pagination: { limit: 5 }) { name overview } }')).errors).toEqual([]);
  });
});

describe('errors from below', () => {
  afterEach(() => jest.restoreAllMocks());

  test('GraphQL never shows SQL: what fails in the database is internal-error and nothing else', async () => {
    const logged = jest.spyOn(app.strapi.log, 'error').mockReturnValue(app.strapi.log);
    await sql(
      app.database,
      `create function served.fail() returns boolean language plpgsql as $$ begin raise exception 'a secret of relation sources'; end $$;
       alter view served.sources rename to sources_away;
       create view served.sources as select * from served.sources_away where served.fail();
       grant select on served.sources to public`,
    );
    const root = await ask('{ sources { title } }');
    const below = await ask('{ condition(slug: "hyperhidrosis") { name sources { title } } }');
    await sql(app.database, 'drop view served.sources; alter view served.sources_away rename to sources');
    for (const { text, errors } of [root, below]) {
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions, ...error } of errors) {
        expect(error).toMatchObject({ message: 'Internal Server Error' });
        expect(extensions).toEqual({
          code: 'INTERNAL_SERVER_ERROR',
          error: {
            status: 500,
            name: 'InternalServerError',
            message: 'Internal Server Error',
            details: { code: 'internal-error' },
          },
        });
      }
      expect(text).not.toMatch(/select|relation|secret|P0001|\.js/);
    }
    expect(logged).toHaveBeenCalled();
  });

  test('an error of the program shows no stack', async () => {
    jest.spyOn(app.strapi.log, 'error').mockReturnValue(app.strapi.log);
    jest
      .spyOn(app.strapi.db, 'transaction')
      .mockRejectedValue(new TypeError("Cannot read properties of undefined (reading 'secret')"));
    const answer = await ask('{ conditions { name } }');
    expect(answer.details).toEqual({ code: 'internal-error' });
    expect(answer.text).not.toMatch(/secret|TypeError|stack/);
  });
});
