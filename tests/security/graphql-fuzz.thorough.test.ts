/**
 * Random documents, written by the schema and broken by hand, harm nobody. FUZZ_GRAPHQL says how many, FUZZ_SEED repeats
 * what another run has found.
 */
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { ERROR_CODES } from '../../src/errors';
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, paragraph, treatmentText, uids } from '../support/fixtures';
import { type Document, DocumentMaker } from './graphqlDocuments';

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env.FUZZ_GRAPHQL ?? 300);
jest.setTimeout(120_000 + numRuns * 500);

/** Stands in every text of a draft. */
const CANARY = 'canaryx8k2';
/** No answer takes longer, in milliseconds. */
const SLOW = 2000;
/** Traces of the program and of its database in an error. */
const TRACES =
  /\bselect\b.*\bfrom\b|"t\d+"\.|\$\d+ - |syntax error at or near|operator does not exist|invalid input syntax|node_modules|\n\s+at |TypeError|RangeError|Cannot read prop/i;

const part = 'documentId locale slug name';
const CORPUS: Document[] = [
  {
    query: `query Q($locale: I18NLocaleCode, $all: Boolean = true) { conditions(locale: $locale, sort: ["name:asc"], pagination: { limit: 5 }) { ${part} summary codes { system value } evidence { level note } treatments @include(if: $all) { ${part} } injectionSites(filters: { name: { notContains: "Jaw" } }) { ${part} markers { view x y } } } }`,
    variables: { locale: 'fr', all: true },
  },
  {
    query: `query ($slug: String) { condition(slug: $slug) { ...Page } } fragment Page on Condition { ${part} overview faqs { question answer } approvals(region: "GB") { status treatment { ${part} } source { title } } review { overdue reviewedBy { name } } alternates { locale slug } image { url } }`,
    variables: { slug: 'hyperhidrosis' },
  },
  {
    query: `query ($filters: SourceFiltersInput, $page: PaginationArg) { sources_connection(filters: $filters, pagination: $page) { nodes { title year } pageInfo { total page pageSize pageCount } } }`,
    variables: {
      filters: { or: [{ year: { gt: 2010 } }, { title: { containsi: 'botulinum' } }] },
      page: { page: 2, pageSize: 5 },
    },
  },
  {
    query: `{ a: treatments(filters: { conditions: { codes: { value: { eq: "L74.510" } } } }) { ${part} } b: injectionSites(filters: { and: [{ bodyRegion: { in: ["face", "head"] } }, { not: { name: { startsWith: "J" } } }] }) { ${part} conditions_connection { nodes { ${part} } } } }`,
    variables: {},
  },
  {
    query: `{ approvals(filters: { decidedOn: { between: ["2000-01-01", "2020-01-01"] }, condition: { name: { ne: "a" } } }, sort: "region") { region decidedOn condition { ${part} } } clinicians { name } }`,
    variables: {},
  },
];

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  await hideCanaries();
});
afterAll(() => app.stop());

/** Drafts of every kind: never published, changed since, in another language, behind a relation. */
async function hideCanaries(): Promise<void> {
  const edit = editor(app.strapi);
  const text = { name: CANARY, summary: CANARY, overview: paragraph(CANARY), whatItIs: paragraph(CANARY) };
  const { overview, whatItIs, ...names } = text;
  const treatment = await edit.create(uids.TREATMENT, {
    locale: 'en',
    data: treatmentText(`${CANARY}-t`, { ...names, whatItIs }),
  });
  const linked = { evidenceLevel: 'limited', treatments: [treatment.documentId] };
  await edit.create(uids.CONDITION, {
    locale: 'en',
    data: conditionText(`${CANARY}-c`, { ...names, overview, ...linked }),
  });
  const { body } = await app.graphql('{ conditions { documentId } injectionSites { documentId } }');
  for (const { documentId } of body.data.conditions) {
    await edit.update(uids.CONDITION, { documentId, locale: 'en', data: { ...names, overview, evidenceNote: CANARY } });
    await edit.update(uids.CONDITION, {
      documentId,
      locale: 'de',
      data: conditionText(`${CANARY}-${documentId}`, { ...names, overview }),
    });
  }
  for (const { documentId } of body.data.injectionSites)
    await edit.update('api::injection-site.injection-site', { documentId, locale: 'en', data: names });
}

const ran: Record<string, number> = {};
let slowest = 0;

/** What is wrong with the answer to a document. */
async function harms(document: Document): Promise<string[]> {
  const started = performance.now();
  const { status, text } = await app.graphql(document.query, document.variables);
  const took = performance.now() - started;
  slowest = Math.max(slowest, took);
  const found: string[] = [];
  if (took > SLOW) found.push('took more than two seconds');
  if (status >= 500) found.push(`answered ${status}`);
  // What a document says itself comes back in what is said of its mistakes.
  if (text.includes(CANARY) && !JSON.stringify(document).includes(CANARY)) found.push('shows a draft');
  const { data, errors = [] } = JSON.parse(text) as {
    data?: object;
    errors?: { path?: unknown[]; extensions: { error: { details: { code: string } } } }[];
  };
  const codes = errors.map(({ extensions }) => extensions.error.details.code);
  for (const [index, code] of codes.entries())
    if (!(code in ERROR_CODES) || code === 'internal-error' || code === 'unavailable')
      found.push(`says ${code} of ${errors[index]?.path?.at(-1)}`);
  if (TRACES.test(JSON.stringify(errors))) found.push(`shows ${JSON.stringify(errors).slice(0, 300)}`);
  if (!data && status === 200) found.push('answers nothing with 200');
  const what = codes[0] ?? 'answered';
  ran[what] = (ran[what] ?? 0) + 1;
  return found;
}

test(`${numRuns} documents, right, nearly right and broken, harm nobody`, async () => {
  const { body } = await app.graphql(getIntrospectionQuery()).expect(200);
  const schema = buildClientSchema(body.data);
  const document = fc.gen().map((generate) => {
    const maker = new DocumentMaker(schema, generate);
    const kind = generate(fc.integer, { min: 0, max: 9 });
    if (kind < 6) return maker.written();
    return maker.broken(
      kind < 8 ? maker.written() : (CORPUS[generate(fc.nat, { max: CORPUS.length - 1 })] as Document),
    );
  });
  /** The shortest document of each harm. */
  const harmful = new Map<string, Document>();
  for (const one of fc.sample(document, { seed, numRuns })) {
    let found = await harms(one);
    // That one answer of a busy machine was slow says nothing.
    if (found.length > 0 && found.every((harm) => harm.startsWith('took'))) found = await harms(one);
    for (const harm of found) {
      const known = harmful.get(harm);
      if (!known || one.query.length < known.query.length) harmful.set(harm, one);
    }
  }
  process.stdout.write(
    `GraphQL: ${numRuns} documents, seed ${seed}; ${JSON.stringify(ran)}; slowest ${slowest.toFixed(0)} ms\n`,
  );
  expect(Object.fromEntries(harmful)).toEqual({});
  // Documents that nothing understands would prove nothing.
  expect(ran.answered).toBeGreaterThan(numRuns / 10);
});

test('every valid document of the corpus is answered', async () => {
  for (const { query, variables } of CORPUS)
    expect((await app.graphql(query, variables).expect(200)).body.errors).toBeUndefined();
});
