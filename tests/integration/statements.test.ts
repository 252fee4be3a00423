/** How often the database is asked: planning and the way there cost more than what is read. */
import { type Application, startApplication } from '../support/application';
import { statementsOf } from '../support/statements';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
  // Whatever is remembered for longer than one request.
  await app.get('/api/conditions').expect(200);
});
afterAll(() => app.stop());

const asked = (request: () => Promise<unknown>) => statementsOf(app.strapi, request);

test.each([
  '/api/conditions/hyperhidrosis',
  '/api/conditions/hyperhidrosis?locale=fr',
  '/api/treatments/therapeutic-botulinum-toxin?locale=de&fallback=none',
  '/api/injection-sites/masseter?locale=es',
  '/api/conditions?locale=fr',
  '/api/treatments',
  '/api/injection-sites?pagination[page]=2&pagination[pageSize]=3',
  '/api/approvals',
  '/api/sources',
])('%s takes two statements at most', async (url) => {
  const statements = await asked(() => app.get(url).expect(200));
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.slice(2)).toEqual([]);
});

test('25 conditions with treatments, sites and codes take twelve statements at most over GraphQL', async () => {
  const statements = await asked(async () => {
    const { body } = await app.graphql(
      `{ conditions_connection(pagination: { pageSize: 25 }) {
          nodes { documentId name treatments { name } injectionSites { name markers { view x y } } codes { system value } }
          pageInfo { total }
      } }`,
    );
    expect(body.errors).toBeUndefined();
  });
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.slice(12)).toEqual([]);
});
