import type { UID } from '@strapi/strapi';
import { PUBLIC_TYPES } from '../../src/content';
import { type Application, startApplication } from '../support/application';
import { conditionText, editor, treatmentText } from '../support/fixtures';
import { apiToken, customToken } from '../support/token';

type PublicType = (typeof PUBLIC_TYPES)[number];
type Reply = Promise<{ status: number; body: { errors?: { extensions: { error: { details: { code: string } } } }[] } }>;

const CONDITION = 'api::condition.condition';

/** What an entry needs to be stored: types that have drafts need nothing. */
const NEEDED: Partial<Record<PublicType, object>> = {
  'api::source.source': { title: 'Title', publisher: 'Publisher', url: 'https://example.org' },
  'api::clinician.clinician': { name: 'Name', credentials: 'MD' },
};
const ACTIONS = ['find', 'findOne', 'create', 'update', 'delete'] as const;

let app: Application;
/** A published entry of each type. */
const live = new Map<PublicType, string>();
beforeAll(async () => {
  app = await startApplication();
  for (const uid of PUBLIC_TYPES) live.set(uid, (await app.get(address(uid)).expect(200)).body.data[0].documentId);
});
afterAll(() => app.stop());

const address = (uid: PublicType) => `/api/${app.strapi.contentType(uid).info.pluralName}`;

/** What can be done over REST and GraphQL, the right that it takes, and the status that says it was done. */
function deeds(uid: PublicType, token: string): [deed: string, right: string, done: number, act: () => Reply][] {
  const one = `${address(uid)}/${live.get(uid)}`;
  const { pluralName, singularName } = app.strapi.contentType(uid).info;
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const [many, single] = [camel(pluralName), camel(singularName)];
  const as = (request: ReturnType<Application['get']>) => request.auth(token, { type: 'bearer' }) as unknown as Reply;
  const ask = (query: string) => as(app.graphql(query));
  return [
    ['GET the list', `${uid}.find`, 200, () => as(app.get(address(uid)))],
    ['GET one', `${uid}.findOne`, 200, () => as(app.get(one))],
    ['POST', `${uid}.create`, 201, () => as(app.post(address(uid)).send({ data: NEEDED[uid] ?? {} }))],
    ['PUT', `${uid}.update`, 200, () => as(app.put(one).send({ data: {} }))],
    ['PUT published', `${uid}.update`, 200, () => as(app.put(`${one}?status=published`).send({ data: {} }))],
    ['query the list', `${uid}.find`, 200, () => ask(`{ ${many} { documentId } }`)],
    ['query the connection', `${uid}.find`, 200, () => ask(`{ ${many}_connection { nodes { documentId } } }`)],
    ['query one', `${uid}.findOne`, 200, () => ask(`{ ${single}(documentId: "${live.get(uid)}") { documentId } }`)],
  ];
}

/** GraphQL answers 200 to what it refuses. */
async function statusOf(reply: Reply): Promise<number> {
  const { status, body } = await reply;
  return body.errors?.[0]?.extensions.error.details.code === 'forbidden' ? 403 : status;
}

const rights = PUBLIC_TYPES.flatMap((uid) => ACTIONS.map((action) => `${uid}.${action}`));

test.each(rights)('a token whose one right is %s does that, and nothing else', async (right) => {
  const token = await customToken(app.strapi, [right]);
  const wrong: string[] = [];
  for (const uid of PUBLIC_TYPES) {
    for (const [deed, needed, done, act] of deeds(uid, token)) {
      const status = await statusOf(act());
      if (status !== (needed === right ? done : 403)) wrong.push(`${deed} ${uid}: ${status}`);
    }
    const documentId = await spare(uid);
    const { status } = await app.delete(`${address(uid)}/${documentId}`).auth(token, { type: 'bearer' });
    const isThere = (await app.strapi.db.query(uid).count({ where: { documentId } })) > 0;
    if (!isThere) spares.delete(uid);
    if (status !== (right === `${uid}.delete` ? 204 : 403) || isThere === (status === 204))
      wrong.push(`DELETE ${uid}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

const spares = new Map<PublicType, string>();

/** An entry to be deleted: the same one until it is. */
async function spare(uid: PublicType): Promise<string> {
  const known = spares.get(uid);
  if (known) return known;
  const { documentId } = await editor(app.strapi).create(uid as UID.ContentType, { data: NEEDED[uid] ?? {} });
  spares.set(uid, documentId);
  return documentId;
}

const publishable = (slug: string) => ({ ...conditionText(slug), evidenceLevel: 'limited' });

test('a token whose right is to create publishes what it creates, of that type alone', async () => {
  const token = await customToken(app.strapi, [`${CONDITION}.create`]);
  const create = (path: string, data: object) =>
    app.post(`${path}?status=published`).auth(token, { type: 'bearer' }).send({ data });
  const { body } = await create('/api/conditions', publishable('by-a-token')).expect(201);
  await app.get(`/api/conditions/${body.data.documentId}`).expect(200);
  await create('/api/treatments', treatmentText('by-a-token')).expect(403);
});

test('a token with every right of a type runs it, from the first draft to its end', async () => {
  const token = await customToken(
    app.strapi,
    ACTIONS.map((action) => `${CONDITION}.${action}`),
  );
  const as = (request: ReturnType<Application['get']>) => request.auth(token, { type: 'bearer' });
  const data = publishable('whole');
  const { documentId } = (await as(app.post('/api/conditions')).send({ data }).expect(201)).body.data;
  await as(app.get(`/api/conditions/${documentId}`)).expect(404);
  await as(app.put(`/api/conditions/${documentId}?status=published`))
    .send({ data: { name: 'Whole and live' } })
    .expect(200);
  expect((await as(app.get(`/api/conditions/${documentId}`)).expect(200)).body.data.name).toBe('Whole and live');
  await as(app.delete(`/api/conditions/${documentId}`)).expect(204);
  await as(app.get(`/api/conditions/${documentId}`)).expect(404);
});

test('what a token may do is said by its own route: no two routes share their configuration', () => {
  const routes = Object.values(app.strapi.apis as Record<string, { routes: object }>).flatMap(({ routes }) =>
    Object.values(routes as Record<string, { routes: Route[] }>).flatMap((router) => router.routes),
  );
  expect(new Set(routes.map(({ config }) => config)).size).toBe(routes.length);
  for (const { handler, config } of routes)
    if (config.auth !== false)
      expect(config.auth.scope).toEqual([expect.stringMatching(new RegExp(`(^|\\.)${handler}$`))]);
});

interface Route {
  handler: string;
  config: { auth: false | { scope: string[] } };
}

describe('deleting', () => {
  let count = 0;
  const remove = async (query: string) => {
    const as = async (request: ReturnType<Application['get']>) =>
      request.auth(await apiToken(app.strapi), { type: 'bearer' });
    count += 1;
    const data = publishable(`to-go-${count}`);
    const { documentId } = (await as(app.post('/api/conditions?status=published').send({ data }))).body.data;
    const { status, body } = await as(app.delete(`/api/conditions/${documentId}${query}`));
    const left = await app.strapi.db.query(CONDITION).count({ where: { documentId } });
    return { status, code: body?.error?.details.code, left };
  };

  test('with a full-access token takes the whole entry', async () => {
    expect(await remove('')).toEqual({ status: 204, code: undefined, left: 0 });
    expect(await remove('?status=published')).toEqual({ status: 204, code: undefined, left: 0 });
  });

  test('of a draft alone is refused, for Strapi cannot do it', async () => {
    for (const status of ['draft', 'garbage', ''])
      expect(await remove(`?status=${status}`)).toEqual({ status: 400, code: 'invalid-parameter', left: 2 });
  });

  test.each(PUBLIC_TYPES)('works for %s', async (uid) => {
    await app
      .delete(`${address(uid)}/${await spare(uid)}`)
      .auth(await apiToken(app.strapi), { type: 'bearer' })
      .expect(204);
  });
});
