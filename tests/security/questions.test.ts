/** What may be asked over REST: everything else is refused with the parameter and what is allowed, before any SQL. */
import request from 'supertest';
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { apiToken } from '../support/token';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

/** Statements that a request made the database run; Strapi still has some of its own to run after an entry was made. */
async function statementsOf(request: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = () => {
    if (app.strapi.requestContext.get()) count += 1;
  };
  app.strapi.db.connection.on('query', counted);
  await request();
  app.strapi.db.connection.off('query', counted);
  return count;
}

const clauses = (count: number, path: string) =>
  Array.from({ length: count }, (_, i) => `filters[$and][${i}]${path}[$contains]=a`).join('&');
const HOPS = '[injectionSites][conditions][injectionSites][conditions][name]';

describe('a question that costs too much is refused before the database is asked', () => {
  test.each([
    ['relations one behind the other', clauses(2, HOPS), 'relations or components one behind the other', 2],
    ['a single chain of them', clauses(1, '[treatments][conditions][sources][title]'), 'one behind the other', 2],
    ['many relations', clauses(4, '[injectionSites][name]'), 'relations and components in filters', 3],
    ['many relations in an $or', clauses(4, '[codes][value]').replaceAll('$and', '$or'), 'relations and components', 3],
    ['many conditions', clauses(60, '[name]'), 'conditions of filters', 40],
    ['many values', `filters[slug][$in]=${'x&filters[slug][$in]='.repeat(250)}x`, 'values of filters', 200],
    ['a long value', `filters[name][$contains]=${'%25'.repeat(2000)}`, 'characters of a value', 200],
    ['a long order', `sort=${Array(9).fill('name').join(',')}`, 'members to sort by', 5],
    ['a long list of fields', `fields=${Array(101).fill('name').join(',')}`, 'names in one list of fields', 100],
    ['an order along relations', 'sort=treatments.conditions.sources.title', 'one behind the other', 2],
    [
      'populating in a circle',
      'pagination[pageSize]=100&populate[treatments][populate][conditions][populate][injectionSites][populate]=*',
      'entries and parts',
      8000,
    ],
    [
      'populating deeper',
      `populate${'[treatments][populate][conditions][populate]'.repeat(2)}=treatments`,
      'levels of populate',
      4,
    ],
    ['the same with dots', `populate=${'treatments.conditions.'.repeat(2)}treatments`, 'levels of populate', 4],
    ['the same in a list', `populate[]=codes&populate[]=${'treatments.conditions.'.repeat(2)}codes`, 'levels', 4],
    ['conditions within each other', `filters${'[$and][0]'.repeat(10)}[name]=a`, 'levels of nesting', 20],
    ['what nobody looks at, just as deep', `filters[name]${'[$not]'.repeat(30)}=a`, 'levels of nesting', 20],
    [
      'filters within populate',
      `populate[treatments][filters]${'[conditions][injectionSites][conditions]'}[name]=a`,
      'one behind the other',
      2,
    ],
  ])('%s', async (_case, query, what, limit) => {
    const asked = await statementsOf(async () => {
      const { body } = await app.get(`/api/conditions?${query}`).expect(400);
      expect(body.error.details).toMatchObject({ code: 'query-too-expensive', limit, parameter: expect.any(String) });
      expect(body.error.details.what).toContain(what);
    });
    expect(asked).toBe(0);
  });

  test('at any spelling of the address', async () => {
    for (const path of ['/api/Conditions', '/api/conditions/', '/api/CONDITIONS/'])
      expect((await app.get(`${path}?${clauses(2, HOPS)}`).expect(400)).body.error.details.code).toBe(
        'query-too-expensive',
      );
    const within = clauses(2, HOPS).replaceAll('filters', 'populate[treatments][filters]');
    const single = await app.get(`/api/conditions/hyperhidrosis?${within}`).expect(400);
    expect(single.body.error.details.code).toBe('query-too-expensive');
  });

  test('where others do ask it', async () => {
    expect(await statementsOf(() => app.get('/api/conditions').expect(200))).toBeGreaterThan(1);
  });

  test('and what a site asks passes', async () => {
    for (const query of [
      'populate=*&pagination[pageSize]=100',
      'filters[codes][system]=icd-10-cm&filters[codes][value]=L74.510',
      'filters[$or][0][name][$containsi]=a&filters[$or][1][summary][$containsi]=a&filters[treatments][slug]=x',
      'populate[treatments][populate]=*&populate[injectionSites][populate][markers]=true',
      'sort=evidence.level:desc,name&fields=name,evidence',
    ])
      await app.get(`/api/conditions?${query}`).expect(200);
  });
});

describe('what the contract does not have, or a member cannot be asked, is named', () => {
  test.each([
    ['filters[$or]=x', 'filters.$or'],
    ['filters[$not]=x', 'filters.$not'],
    ['filters[]=a', 'filters.0'],
    ['filters=a', 'filters'],
    ['_q[a]=b', '_q'],
    ['sort=../../etc', 'sort'],
    ['sort[name][x]=asc', 'sort'],
    ['sort=overview', 'sort'],
    ['sort=treatments', 'sort'],
    ['sort=.', 'sort'],
    ['sort=slug.name', 'sort'],
    ['filters[name][$or][0]=a', 'filters.name.$or'],
    ['filters[$not][0][name]=x', 'filters.$not'],
    ['fields=toString', 'fields.toString'],
    ['fields[a][b]=c', 'fields'],
    ['populate=toString', 'populate.toString'],
    ['populate=hasOwnProperty', 'populate.hasOwnProperty'],
    ['populate[treatments][on][x]=true', 'populate.treatments.on'],
    ['populate[treatments][count]=true', 'populate.treatments.count'],
    ['populate[treatments]=maybe', 'populate.treatments'],
    ['populate[image][populate]=related', 'populate.image.populate.related'],
    ['populate[image][fields]=hash', 'populate.image.fields.hash'],
    ['populate[faqs][fields]=key', 'populate.faqs.fields.key'],
    ['filters[overview][$contains]=a', 'filters.overview.$contains'],
    ['filters[lastReviewed][$contains]=2026', 'filters.lastReviewed.$contains'],
    ['filters[lastReviewed]=2026-02-31', 'filters.lastReviewed'],
    ['filters[createdAt][$gt]=soon', 'filters.createdAt.$gt'],
    ['filters[lastReviewed][$between]=2026-01-01', 'filters.lastReviewed.$between'],
    ['filters[image][hash][$startsWith]=a', 'filters.image.hash'],
    ['filters[image][provider]=local', 'filters.image.provider'],
    ['filters[image][related][id]=1', 'filters.image.related'],
    ['filters[faqs][key]=a', 'filters.faqs.key'],
    ['filters[id]=1', 'filters.id'],
    ['filters[treatments]=1', 'filters.treatments'],
    ['filters[treatments][$eq]=1', 'filters.treatments.$eq'],
    ['filters[createdBy][email]=a', 'filters.createdBy'],
    ['filters[localizations][name]=a', 'filters.localizations'],
    ['filters[treatments][updatedBy][password][$null]=true', 'filters.treatments.updatedBy'],
    ['filters[name][$null]=perhaps', 'filters.name.$null'],
    ['filters[name][$jsonSupersetOf]=a', 'filters.name.$jsonSupersetOf'],
    ['filters[evidence][level]=banana', 'filters.evidence.level'],
    ['filters[evidence][level][$in]=strong&filters[evidence][level][$in]=banana', 'filters.evidence.level.$in'],
    ['filters[injectionSites][bodyRegion][$not][$eq]=arm', 'filters.injectionSites.bodyRegion.$not.$eq'],
    ['where[name]=a', 'where'],
    ['lookup[name]=a', 'lookup'],
    ['filters[t1.password]=a', 'filters.t1.password'],
    ['pagination=a', 'pagination'],
    ['pagination[page]=1e3', 'pagination.page'],
    ['pagination[pageSize][a]=1', 'pagination.pageSize'],
    ['pagination[page]=99999999999999999999', 'pagination.page'],
    ['pagination[withCount]=perhaps', 'pagination.withCount'],
    ['pagination[foo]=1', 'pagination.foo'],
  ])('?%s', async (query, parameter) => {
    const asked = await statementsOf(async () => {
      const { body } = await app.get(`/api/conditions?${query}`).expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter });
    });
    expect(asked).toBe(0);
  });

  test('as many values as are allowed are looked for', async () => {
    const values = Array.from({ length: 199 }, (_, index) => `filters[slug][$in][${index}]=x${index}`);
    const asked = [...values, 'filters[slug][$in][199]=hyperhidrosis'].join('&');
    expect((await app.get(`/api/conditions?${asked}`).expect(200)).body.data).toHaveLength(1);
  });

  test('what is one of a few is looked for by some of them, by a part of one, and by none', async () => {
    for (const query of [
      'filters[evidence][level][$in]=strong&filters[evidence][level][$in]=limited',
      'filters[evidence][level][$startsWith]=str',
      'filters[evidence][level][$notNull]=true',
    ])
      expect((await app.get(`/api/conditions?${query}`).expect(200)).body.data).not.toEqual([]);
    const { body } = await app.get('/api/approvals?filters[status]=off-label').expect(400);
    expect(body.error.details).toMatchObject({ key: 'off-label', allowed: ['approved', 'off_label', 'not_approved'] });
  });

  test('filters by numbers take numbers', async () => {
    for (const query of [
      'filters[year]=abc',
      'filters[year][$gt]=1e400',
      'filters[year][$in][]=1&filters[year][$in][]=x',
    ])
      expect((await app.get(`/api/sources?${query}`).expect(400)).body.error.details.code).toBe('invalid-parameter');
    await app.get('/api/sources?filters[year][$between][]=1990&filters[year][$between][]=2030').expect(200);
  });

  test('a match and a miss on a forbidden filter look the same', async () => {
    const answers = await Promise.all(
      ['$null', '$notNull'].map((operator) => app.get(`/api/conditions?filters[image][hash][${operator}]=true`)),
    );
    const [match, miss] = answers.map(({ status, text }) => [status, text.replaceAll(/\$n\w+/g, '')]);
    expect(match).toEqual(miss);
  });
});

describe('a write is asked by the same rules', () => {
  let token: string;
  let documentId: string;
  beforeAll(async () => {
    token = await apiToken(app.strapi);
  });
  beforeEach(async () => {
    const data = { ...conditionText('asked'), evidenceLevel: 'limited', codes: [{ system: 'icd-11', value: 'EE00' }] };
    ({ documentId } = await editor(app.strapi).create(uids.CONDITION, { locale: 'en', data }));
  });
  afterEach(() => editor(app.strapi).remove(uids.CONDITION, { documentId }));

  const writes = (asked: string) => ({
    POST: app.post(`/api/conditions?${asked}`),
    PUT: app.put(`/api/conditions/${documentId}?${asked}`),
    DELETE: app.delete(`/api/conditions/${documentId}?${asked}`),
  });
  const send = (write: ReturnType<typeof app.put>) =>
    write.auth(token, { type: 'bearer' }).send({ data: conditionText('written') });
  const rows = () => app.strapi.db.query(uids.CONDITION).findMany({ orderBy: 'id' });

  test.each([
    ['fields=toString', 'fields.toString'],
    ['fields[a][b]=c', 'fields'],
    ['populate=toString', 'populate.toString'],
    ['populate=localizations', 'populate'],
    ['populate[createdBy]=true', 'populate.createdBy'],
    ['populate[image][fields]=hash', 'populate.image.fields.hash'],
    ['populate[image][filters][hash][$startsWith]=a', 'populate.image.filters.hash'],
    ['populate[treatments][filters][updatedBy][email]=a', 'populate.treatments.filters.updatedBy'],
    ['populate[treatments][sort]=toString', 'populate.treatments.sort'],
    ['populate[treatments][status]=draft', 'populate.treatments.status'],
    ['filters[name]=a', 'filters'],
    ['sort=name', 'sort'],
    ['pagination[page]=1', 'pagination'],
    ['_q=a', '_q'],
    ['publicationFilter=modified', 'publicationFilter'],
    ['hasPublishedVersion=true', 'hasPublishedVersion'],
    ['fallback=none', 'fallback'],
    ['region=GB', 'region'],
    ['lookup[name]=a', 'lookup'],
    ['status=x', 'status'],
    ['status[]=published', 'status'],
  ])('?%s', async (asked, parameter) => {
    const before = await rows();
    const { DELETE, ...others } = writes(asked);
    for (const write of Object.values(others)) {
      const statements = await statementsOf(async () => {
        const { body } = await send(write).expect(400);
        expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter });
      });
      expect(statements).toBe(0);
    }
    expect((await send(DELETE).expect(400)).body.error.details.code).toBe('invalid-parameter');
    expect(await rows()).toEqual(before);
  });

  test.each([
    ['many relations', clauses(4, '[injectionSites][name]')],
    ['relations one behind the other', clauses(2, '[injectionSites][conditions][injectionSites][name]')],
    ['many conditions', clauses(60, '[name]')],
    ['a long value', `filters[name][$contains]=${'%25'.repeat(2000)}`],
  ])('%s cost too much in what it populates', async (_case, asked) => {
    const before = await rows();
    const { DELETE: _, ...others } = writes(
      `status=published&${asked.replaceAll('filters', 'populate[treatments][filters]')}`,
    );
    for (const write of Object.values(others)) {
      const statements = await statementsOf(async () => {
        const { body } = await send(write).expect(400);
        expect(body.error.details.code).toBe('query-too-expensive');
      });
      expect(statements).toBe(0);
    }
    expect(await rows()).toEqual(before);
  });

  test('what is deleted is not answered, so nothing of it is asked', async () => {
    for (const asked of ['fields=name', 'populate=treatments'])
      expect((await send(writes(asked).DELETE).expect(400)).body.error.details.code).toBe('invalid-parameter');
  });

  test("is answered with what it asks for, in Strapi's own shape", async () => {
    const answer = async (asked: string) =>
      (await send(writes(asked).PUT).expect(200)).body.data as Record<string, unknown>;
    const members = async (asked: string) => Object.keys(await answer(asked)).sort();
    const own = ['documentId', 'id'];

    const whole = await members('');
    expect(whole).toEqual(expect.arrayContaining([...own, 'evidenceLevel', 'locale', 'name', 'publishedAt', 'slug']));
    expect(whole).not.toEqual(expect.arrayContaining(['codes']));
    expect(await members('fields=name')).toEqual([...own, 'name']);
    expect(await members('fields=*')).toEqual(whole);
    expect(await members('fields[0]=name&fields[1]=evidenceLevel&populate=codes')).toEqual(
      ['codes', ...own, 'evidenceLevel', 'name'].sort(),
    );
    const { codes } = await answer('populate[codes][fields]=value');
    expect(codes).toEqual([{ id: expect.any(Number), value: 'EE00' }]);
    expect(await members('populate=codes,faqs')).toEqual([...whole, 'codes', 'faqs'].sort());
    expect(await members('populate[codes]=true&populate[image]=false')).toEqual([...whole, 'codes'].sort());
    expect(await members('populate=*')).toEqual(expect.arrayContaining([...whole, 'codes', 'treatments', 'image']));
    await send(writes('status=published&locale=en&populate[treatments][filters][name][$contains]=a').PUT).expect(200);
  });
});

describe("a request's Host decides no address", () => {
  const HOSTS = ['x y', 'evil.example', '[', 'a@b', 'a\\b', '%', 'a:b:c'];

  test('in structured data', async () => {
    for (const host of HOSTS) {
      const { text } = await app.get('/api/conditions/hyperhidrosis/structured-data').set('Host', host).expect(200);
      if (host.length > 2) expect(text).not.toContain(host);
      expect(JSON.parse(text)).toMatchObject({ '@type': 'MedicalWebPage' });
    }
  });

  test('nor in the sitemap, nor in a redirect', async () => {
    for (const host of HOSTS) {
      const { text } = await app.get('/api/sitemap.xml').set('Host', host).expect(200);
      expect(text).toContain('http://localhost:');
      if (host.length > 2) expect(text).not.toContain(host);
    }
  });

  test('in production they need PUBLIC_URL or base', async () => {
    const { config } = app.strapi;
    config.set('settings.environment', 'production');
    try {
      const { body } = await app.get('/api/sitemap.xml').set('Host', 'evil.example').expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'base' });
      expect((await app.get('/api/sitemap.xml?base=https://clinic.example').expect(200)).text).toContain(
        'https://clinic.example/',
      );
      const data = '/api/conditions/hyperhidrosis/structured-data';
      const refused = await app.get(data).set('Host', 'evil.example').expect(400);
      expect(refused.body.error.details).toMatchObject({ code: 'invalid-parameter', parameter: 'base' });
      const based = await app.get('/api/conditions/hyperhidrosis/structured-data?base=https://clinic.example');
      expect(JSON.parse(based.text)).toMatchObject({ url: expect.stringMatching(/^https:\/\/clinic\.example\//) });
    } finally {
      config.set('settings.environment', 'test');
    }
  });
});

test('search finds nothing by the private keys of questions and synonyms, and shows none', async () => {
  const [row] = await query<{ key: string }>(
    app.database,
    `select key from components_text_faqs as faq join conditions_cmps as link on link.cmp_id = faq.id
     join conditions as entry on entry.id = link.entity_id and entry.published_at is not null
     where link.field = 'faqs' and key is not null limit 1`,
  );
  const { body, text } = await app.get(`/api/search?q=${row?.key}`).expect(200);
  expect(body.data).toEqual([]);
  expect(text).not.toContain(`${row?.key} `);
});

test('a method that nobody has is 405 with the envelope', async () => {
  const { status, body } = await request(app.strapi.server.httpServer).propfind('/api/conditions');
  expect(status).toBe(405);
  expect(body.error.details.code).toBe('method-not-allowed');
});
