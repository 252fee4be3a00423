import '../support/production';
import { setTimeout as pause } from 'node:timers/promises';
import { type Application, startApplication } from '../support/application';
import { png } from '../support/files';
import { holdLock } from '../support/lock';
import { adminToken, apiToken } from '../support/token';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

test('a road that looks twice whether there is room takes its place once', async () => {
  const token = await adminToken(app);
  const importJson = () => app.post('/translation/import').auth(token, { type: 'bearer' }).send({ file: 'none' });
  // More than there are places: were each taken twice, all would wait for each other.
  const answers = await Promise.all(Array.from({ length: 20 }, importJson));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
});

test('the sitemap, as costly as a question about everything, is counted as one', async () => {
  const from = '203.0.113.1';
  const read = () => app.get('/api/sitemap.xml?base=https://clinic.example').set('X-Forwarded-For', from);
  const { headers } = await read().expect(200);
  expect(headers['ratelimit-policy']).toBe('"expensive-reads";q=2400;w=60');
  expect(headers.ratelimit).toMatch(/^"expensive-reads";r=2360;t=\d+$/);
});

test('what is left of a limit is a whole number', async () => {
  const question = '/api/conditions?populate=*&pagination[pageSize]=100&filters[treatments][name][$contains]=a';
  const { headers } = await app.get(question).set('X-Forwarded-For', '203.0.113.2').expect(200);
  expect(headers.ratelimit).toMatch(/^"expensive-reads";r=\d+;t=\d+$/);
});

test('a file is stored in its turn among all that writes', async () => {
  const token = await apiToken(app.strapi);
  const release = await holdLock(app.strapi, 'sources');
  const write = () =>
    app
      .post('/api/sources')
      .auth(token, { type: 'bearer' })
      .send({
        data: { title: 'A', publisher: 'B', url: 'https://source.example/' },
      });
  // As many as may write at once; each waits for the lock longer than anybody waits for a turn.
  const writers = Array.from({ length: 4 }, () => write().then(({ status }) => status));
  try {
    await pause(1000);
    const { body } = await app
      .post('/api/upload')
      .auth(token, { type: 'bearer' })
      .attach('files', png(2, 2), { filename: 'a.png', contentType: 'image/png' })
      .expect(503);
    expect(body.error.details.code).toBe('overloaded');
  } finally {
    await release();
  }
  await Promise.all(writers);
});
