/** Contract §1, compared with a model of it in memory, for random content and random questions. */
import fc from 'fast-check';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, treatmentText, uids } from '../../support/fixtures';
import { answer, type ModelDocument, type ModelQuery, type Text } from '../../support/model';
import { query as sql } from '../../support/postgres';
import { times } from '../../support/thorough';

const LOCALES = ['en', 'fr', 'fr-CA', 'es'];
/** What a reader who asks for it gets, most wanted first. */
const CHAINS: Record<string, string[]> = {
  en: ['en'],
  es: ['es', 'en'],
  fr: ['fr', 'en'],
  'fr-CA': ['fr-CA', 'fr', 'en'],
};
const DATASETS = times(4, 20);

let app: Application;
let edit: ReturnType<typeof editor>;

beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr-CA', name: 'French (Canada)' });
});
afterAll(() => app.stop());

/** One letter a name, so that names often are equal, and often match. */
const texts = fc.dictionary(fc.constantFrom(...LOCALES), fc.constantFrom('a', 'b', 'c'), { minKeys: 1 });
const dataset = fc.record({
  treatments: fc.array(texts, { maxLength: 3 }),
  conditions: fc.array(fc.record({ texts, treatments: fc.uniqueArray(fc.nat(2), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});
const letter = fc.constantFrom('a', 'b', 'c');
const question = fc.record({
  locale: fc.constantFrom(...LOCALES),
  fallback: fc.boolean(),
  filter: fc.oneof(
    fc.constant(undefined),
    fc.record({ on: fc.constantFrom('name' as const, 'treatments' as const), contains: letter }),
  ),
  sort: fc.constantFrom('name' as const, 'slug' as const),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 2 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
});
type Question = typeof question extends fc.Arbitrary<infer One> ? One : never;

test('REST and GraphQL give what the model gives, for every language, filter, sort and page', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, fc.array(question, { minLength: 12, maxLength: 12 }), async (content, questions) => {
      const documents = await write(content);
      for (const one of questions) {
        const expected = answer(documents, modelled(one));
        expect(await askRest(one)).toEqual(expected);
        expect(await askGraphql(one)).toEqual(expected);
      }
    }),
    { numRuns: DATASETS, endOnFailure: true },
  );
}, 300_000);

/** Replaces the content by a dataset, through the document service. */
async function write(content: typeof dataset extends fc.Arbitrary<infer One> ? One : never): Promise<ModelDocument[]> {
  await sql(app.database, 'truncate conditions, treatments, approvals cascade');
  const treatments: ModelDocument[] = [];
  for (const [index, names] of content.treatments.entries()) {
    treatments.push(await publishIn(uids.TREATMENT, `t${index}`, names, treatmentText));
  }
  const conditions: ModelDocument[] = [];
  for (const [index, condition] of content.conditions.entries()) {
    const linked = condition.treatments.flatMap((position) => treatments[position] ?? []);
    const facts = { evidenceLevel: 'limited', treatments: linked.map(({ documentId }) => documentId) };
    const written = await publishIn(uids.CONDITION, `c${index}`, condition.texts, (slug, more) =>
      conditionText(slug, { ...more, ...facts }),
    );
    conditions.push({ ...written, treatments: linked });
  }
  return conditions;
}

/** A document with a draft in the default locale, published in the languages that have a name. */
async function publishIn(
  uid: (typeof uids)[keyof typeof uids],
  key: string,
  names: Record<string, string>,
  textOf: (slug: string, more: Record<string, unknown>) => Record<string, unknown>,
): Promise<ModelDocument> {
  const published = LOCALES.flatMap((locale): Text[] => {
    const name = names[locale];
    return name ? [{ locale, name, slug: `${key}-${locale.toLowerCase()}` }] : [];
  });
  const source = published.find(({ locale }) => locale === 'en') ?? { name: 'draft', slug: `${key}-draft` };
  const { documentId } = await edit.create(uid, { locale: 'en', data: textOf(source.slug, { name: source.name }) });
  for (const { locale, name, slug } of published) {
    const { evidenceLevel: _, treatments: __, ...data } = textOf(slug, { name }) as Record<string, unknown>;
    if (locale !== 'en') await edit.update(uid, { documentId, locale, data });
  }
  for (const { locale } of published) await edit.publish(uid, { documentId, locale });
  return { documentId, texts: published, treatments: [] };
}

function modelled({ locale, fallback, filter, sort, descending, page, pageSize }: Question): ModelQuery {
  return {
    chain: fallback ? (CHAINS[locale] ?? []) : [locale],
    matches: (text, treatments) =>
      !filter || (filter.on === 'name' ? [text] : treatments).some(({ name }) => name.includes(filter.contains)),
    sort,
    descending,
    page,
    pageSize,
  };
}

async function askRest({ locale, fallback, filter, sort, descending, page, pageSize }: Question) {
  const parameters = new URLSearchParams({
    locale,
    ...(!fallback && { fallback: 'none' }),
    ...(filter && { [`filters${filter.on === 'treatments' ? '[treatments]' : ''}[name][$contains]`]: filter.contains }),
    sort: `${sort}:${descending ? 'desc' : 'asc'}`,
    'pagination[page]': String(page),
    'pagination[pageSize]': String(pageSize),
    fields: 'name,slug',
    'populate[treatments][fields]': 'name,slug',
  });
  const { body } = await app.get(`/api/conditions?${parameters}`).expect(200);
  // Nothing is withheld here, and the model knows nothing of it.
  const shown = JSON.stringify(body.data, (name, value) => (name === 'segmentLocales' ? undefined : value));
  return { total: body.meta.pagination.total, page: JSON.parse(shown) };
}

async function askGraphql({ locale, fallback, filter, sort, descending, page, pageSize }: Question) {
  const { body } = await app.graphql(
    `query ($locale: I18NLocaleCode, $fallback: String, $filters: ConditionFiltersInput, $sort: [String], $page: Int, $pageSize: Int) {
      conditions_connection(locale: $locale, fallback: $fallback, filters: $filters, sort: $sort, pagination: { page: $page, pageSize: $pageSize }) {
        nodes { documentId locale slug name treatments { documentId locale slug name } }
        pageInfo { total }
      }
    }`,
    {
      locale,
      fallback: fallback ? null : 'none',
      filters: filter && (filter.on === 'name' ? named(filter.contains) : { treatments: named(filter.contains) }),
      sort: [`${sort}:${descending ? 'desc' : 'asc'}`],
      page,
      pageSize,
    },
  );
  expect(body.errors).toBeUndefined();
  const { nodes, pageInfo } = body.data.conditions_connection;
  return { total: pageInfo.total, page: nodes };
}

const named = (contains: string) => ({ name: { contains } });
