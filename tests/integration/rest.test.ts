import { type Application, startApplication } from '../support/application';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

test('boots', async () => {
  const { body } = await app.get('/api/conditions').expect(200);
  expect(body.meta.pagination.total).toBe(6);
});
