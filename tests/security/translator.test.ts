/**
 * A translator of French against every route for the admin panel that Strapi and its plugins have, in every way of
 * naming a language: sees no draft of another language, and changes nothing but French drafts.
 */
import type { UID } from '@strapi/strapi';
import { type Application, startApplication } from '../support/application';
import { editor, uids } from '../support/fixtures';
import { adminToken } from '../support/token';

const { CONDITION } = uids;
const OTHERS = ['en', 'es', 'de'];
const canary = (locale: string) => `canary of ${locale}`;

type Method = 'get' | 'post' | 'put' | 'delete';

let app: Application;
let documentId: string;
/** In French alone, so that each language of it can be told from what is public. */
let translator: string;
let administrator: string;
beforeAll(async () => {
  app = await startApplication();
  documentId = (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  for (const locale of OTHERS)
    await editor(app.strapi).update(CONDITION, {
      documentId,
      locale,
      data: { summary: canary(locale), slug: `canary-${locale}` },
    });
  translator = await adminToken(app, 'translator-fr');
  administrator = await adminToken(app);
});
afterAll(() => app.stop());

const panel = (rest = '') => `/content-manager/collection-types/${CONDITION}${rest}`;

const as = (token: string, method: Method, url: string, body?: object) => {
  const request = app[method](url).auth(token, { type: 'bearer' });
  return body ? request.send(body) : request;
};
const send = (method: Method, url: string, body?: object) => as(translator, method, url, body);

const leaks = (answer: unknown) => OTHERS.filter((locale) => JSON.stringify(answer).includes(canary(locale)));

/** All that a translator must not change, row by row: all content but French drafts, their components and links; accounts and rights. */
async function untouchable(): Promise<Set<string>> {
  const rows: string[] = [];
  const add = async (table: string, sql: string, bindings: string[] = []) => {
    const { rows: found } = await app.strapi.db.connection.raw(sql, bindings);
    rows.push(...found.map(({ row }: { row: object }) => `${table} ${JSON.stringify(row)}`));
  };
  const metadata = (uid: string) => app.strapi.db.metadata.get(uid);
  const kept = "not (e.locale = 'fr' and e.published_at is null)";
  for (const uid of Object.keys(app.strapi.contentTypes).filter((one) => one.startsWith('api::'))) {
    const { tableName, attributes } = metadata(uid);
    await add(tableName, `select to_jsonb(e) as row from ?? e where ${kept}`, [tableName]);
    for (const attribute of Object.values(attributes)) {
      if (!('joinTable' in attribute) || !attribute.joinTable) continue;
      const { name, joinColumn } = attribute.joinTable;
      // Saving an entry links it anew, so the number of a link says nothing.
      await add(name, `select distinct to_jsonb(l) - 'id' as row from ?? l join ?? e on e.id = l.?? where ${kept}`, [
        name,
        tableName,
        joinColumn.name,
      ]);
    }
    const components = new Set(
      Object.values(app.strapi.contentTypes[uid as UID.ContentType].attributes).flatMap((attribute) =>
        attribute.type === 'component' ? [attribute.component] : [],
      ),
    );
    for (const component of components)
      await add(
        component,
        `select to_jsonb(c) as row from ?? c join ?? l on l.cmp_id = c.id and l.component_type = ?
         join ?? e on e.id = l.entity_id where ${kept}`,
        [metadata(component).tableName, `${tableName}_cmps`, component, tableName],
      );
  }
  for (const uid of ['admin::role', 'admin::user', 'admin::permission', 'admin::api-token', 'plugin::i18n.locale'])
    await add(uid, 'select to_jsonb(e) as row from ?? e', [metadata(uid).tableName]);
  expect(rows.length).toBeGreaterThan(1_000);
  return new Set(rows);
}

/** Rows that are not as they were: few enough to be shown, where there are megabytes of them. */
async function changedSince(before: Set<string>): Promise<string[]> {
  const now = await untouchable();
  return [...[...now].filter((row) => !before.has(row)), ...[...before].filter((row) => !now.has(row))];
}

interface Route {
  method: string;
  path: string;
}

/** Every address for the admin panel, its parameters filled with the condition. */
function addresses(): [method: Method, url: string][] {
  const values: Record<string, string> = {
    model: CONDITION,
    uid: CONDITION,
    contentType: CONDITION,
    sourceId: documentId,
    documentId,
    targetField: 'treatments',
  };
  const plugins = Object.entries(app.strapi.plugins as unknown as Record<string, { routes: object }>);
  return plugins.flatMap(([name, plugin]) =>
    Object.values(plugin.routes as Record<string, { type?: string; prefix?: string; routes?: Route[] }>)
      .filter(({ type }) => type === 'admin')
      .flatMap(({ prefix = `/${name}`, routes = [] }) =>
        routes.map(({ method, path }): [Method, string] => [
          method.toLowerCase() as Method,
          // Other plugins know their things by number.
          `${prefix}${path.replace(/:(\w+)/g, (_, parameter: string) => values[parameter] ?? (name === 'content-manager' ? documentId : '1'))}`,
        ]),
      ),
  );
}

const WAYS: [query: string, body: object][] = [
  ['', {}],
  ['locale=fr', { locale: 'fr' }],
  ['locale=es', { locale: 'es' }],
  ['locale=fr', { locale: 'es' }],
  ['locale=es', { locale: 'fr' }],
  ['', { locale: 'es' }],
  ['locale=', { locale: '' }],
  ['locale=*', { locale: '*' }],
  ['locale[]=fr&locale[]=es', { locale: ['fr', 'es'] }],
  ['locale[$ne]=fr', { locale: { $ne: 'fr' } }],
  ['locale=ES', { locale: 'ES' }],
  ['locale=fr&populate[localizations][populate]=*&populate[treatments]=true', { locale: null }],
  ['locale=fr&filters[localizations][summary][$contains]=canary&_q=canary', {}],
];

test('no route shows another language, fails, or changes anything but French drafts', async () => {
  const before = await untouchable();
  const wrong: string[] = [];
  const mail = app.strapi.db.query('admin::user');
  const known = await mail.count();
  for (const [method, url] of addresses()) {
    for (const [query, more] of WAYS) {
      const parameters = 'documentIds[]='.concat(documentId, '&collectionType=collection-types&sourceLocale=es');
      const body = {
        documentIds: [documentId],
        contentTypeUID: CONDITION,
        field: 'slug',
        value: 'canary-es',
        data: { name: 'canary es' },
        model: CONDITION,
        id: 1,
        summary: 'Texte.',
        ...more,
      };
      const asked = `${url}?${query}&documentId=${documentId}&targetLocale=fr&${parameters}`;
      const { status, body: answer } = await send(method, asked, method === 'get' ? undefined : body);
      if (status >= 500 || leaks(answer).length > 0)
        wrong.push(`${method} ${url}?${query} ${JSON.stringify(more)}: ${status} ${leaks(answer)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await changedSince(before)).toEqual([]);
  expect(await mail.count()).toBe(known);
}, 300_000);

describe('the answer to a translator', () => {
  test('of French holds French alone, after reading as after saving', async () => {
    for (const answer of [
      await send('get', panel(`/${documentId}?locale=fr`)).expect(200),
      await send('put', panel(`/${documentId}?locale=fr`), { summary: 'Texte.' }).expect(200),
      await send('get', panel('?locale=fr')).expect(200),
    ]) {
      const versions = [...(answer.body.data?.localizations ?? []), ...(answer.body.meta?.availableLocales ?? [])];
      expect(versions).toEqual([]);
      for (const one of answer.body.results ?? []) expect(one.localizations).toEqual([]);
    }
  });

  test('of an administrator still holds every language', async () => {
    const { body } = await as(administrator, 'get', panel(`/${documentId}?locale=fr`)).expect(200);
    expect(body.data.localizations.map(({ locale }: { locale: string }) => locale).sort()).toEqual(['de', 'en', 'es']);
    expect(body.meta.availableLocales).toHaveLength(3);
    const { body: saved } = await as(administrator, 'put', panel(`/${documentId}?locale=fr`), {}).expect(200);
    expect(leaks(saved)).toEqual(OTHERS);
  });
});

describe('a translator of French may not', () => {
  const refused: [string, Method, () => string, object?][] = [
    ['throw a draft away', 'post', () => panel(`/${documentId}/actions/discard?locale=fr`), {}],
    ['list Spanish', 'get', () => panel('?locale=es')],
    ['collect Spanish for publishing', 'post', () => panel('/actions/bulkFindForValidation'), { locale: 'es' }],
    ['collect several languages', 'post', () => panel('/actions/bulkFindForValidation'), { locale: ['fr', 'es'] }],
    ['fill French from Spanish drafts', 'get', () => fill('es')],
    ['fill French from English drafts', 'get', () => fill('en')],
    ['count what Spanish drafts lead to', 'get', () => panel(`/${documentId}/actions/countDraftRelations?locale=*`)],
    ['look for entries to link', 'get', () => `/content-manager/relations/${CONDITION}/treatments?locale=fr`],
    ['see links', 'get', () => `/content-manager/relations/${CONDITION}/${documentId}/treatments?locale=fr`],
    ['follow versions as links', 'get', () => `/content-manager/relations/${CONDITION}/${documentId}/localizations`],
    ['see links of users', 'get', () => '/content-manager/relations/admin::user/1/roles'],
  ];
  const fill = (from: string) =>
    `/i18n/content-manager/get-fill-from-locale/${CONDITION}?documentId=${documentId}&sourceLocale=${from}&targetLocale=fr&collectionType=collection-types`;

  test.each(refused)('%s', async (...[, method, url, body]) => {
    const { body: answer } = await send(method, url(), body && { documentIds: [documentId], ...body }).expect(403);
    expect(answer.error.details.code).toBe('forbidden');
  });

  test.each(['', '?locale=en', '?locale=es', '?locale=*', '?locale='])(
    'ask which addresses are taken, %s',
    async (q) => {
      const asked = { contentTypeUID: CONDITION, field: 'slug' };
      for (const locale of OTHERS) {
        await send('post', `/content-manager/uid/check-availability${q}`, {
          ...asked,
          value: `canary-${locale}`,
        }).expect(403);
        await send('post', `/content-manager/uid/generate${q}`, {
          ...asked,
          data: { name: `Canary ${locale}` },
        }).expect(403);
      }
    },
  );

  test('move a draft to another entry, or make it the version that it is not', async () => {
    const before = await untouchable();
    const other = (await app.get('/api/conditions/hyperhidrosis')).body.data.documentId;
    for (const [index, sent] of [
      { documentId: other },
      { documentId: 'new' },
      { id: 1 },
      { locale: 'es' },
      { publishedAt: '2001-01-01T00:00:00.000Z' },
      { createdAt: '2001-01-01T00:00:00.000Z', createdBy: 1 },
      { localizations: [1, 2] },
    ].entries()) {
      const body = { summary: 'Texte.', slug: `nouvelle-adresse-${index}`, ...sent };
      const { body: answer } = await send('put', panel(`/${documentId}?locale=fr`), body).expect(200);
      expect(answer.data).toMatchObject({ documentId, locale: 'fr', publishedAt: null, slug: body.slug });
      expect(answer.data.createdAt).not.toBe('2001-01-01T00:00:00.000Z');
    }
    expect(await changedSince(before)).toEqual([]);
  });
});

test('a translator of French reads, changes and addresses French drafts', async () => {
  await send('put', panel(`/${documentId}?locale=fr`), { summary: 'Un texte.' }).expect(200);
  expect((await send('get', panel(`/${documentId}?locale=fr`)).expect(200)).body.data.summary).toBe('Un texte.');
  const asked = { contentTypeUID: CONDITION, field: 'slug' };
  const free = await send('post', '/content-manager/uid/check-availability?locale=fr', {
    ...asked,
    value: 'canary-es',
  });
  expect(free.body).toEqual({ isAvailable: true, suggestion: null });
  await send('post', '/content-manager/uid/generate?locale=fr', { ...asked, data: { name: 'Nom' } }).expect(200);
  await send('get', panel()).expect(200);
});

test('an administrator throws a draft away, links entries and copies languages as before', async () => {
  await as(administrator, 'post', panel(`/${documentId}/actions/discard?locale=fr`), {}).expect(200);
  for (const url of ['treatments?locale=fr', `${documentId}/treatments?locale=fr`])
    await as(administrator, 'get', `/content-manager/relations/${CONDITION}/${url}`).expect(200);
  const fill = `/i18n/content-manager/get-fill-from-locale/${CONDITION}?documentId=${documentId}&sourceLocale=es&targetLocale=fr&collectionType=collection-types`;
  expect(leaks((await as(administrator, 'get', fill).expect(200)).body)).toEqual(['es']);
});
