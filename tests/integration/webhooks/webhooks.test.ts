/** Webhooks: whoever wants to know is told of every change, signed, in order, whatever becomes of the first try. */
import { Webhook } from 'standardwebhooks';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { until } from '../../support/process';
import { answering, type Message, openReceiver, type Receiver, taken } from '../../support/receiver';
import { adminUser } from '../../support/token';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let token: string;
const open: Receiver[] = [];
beforeAll(async () => {
  app = await startApplication('seeded', {
    configuration: { 'jobs.run': true, 'settings.webhookPrivateAddresses': ['127.0.0.1'] },
  });
  edit = editor(app.strapi);
  token = await signedIn('strapi-super-admin');
});
afterAll(async () => {
  await app.stop();
  for (const receiver of open) await receiver.close();
});
afterEach(async () => {
  await query(app.database, 'delete from webhooks.endpoints');
});

async function signedIn(role: string): Promise<string> {
  const user = await adminUser(app, role);
  return (await app.post('/admin/login').send(user)).body.data.token;
}

const get = (path = '', as = token) => app.get(`/webhooks${path}`).auth(as, { type: 'bearer' });
const post = (path: string, body: object = {}, as = token) =>
  app.post(`/webhooks${path}`).auth(as, { type: 'bearer' }).send(body);

interface Hook extends Receiver {
  id: number;
  secret: string;
}

/** A receiver that is told of what changes from now on. */
async function hook(): Promise<Hook> {
  const receiver = await openReceiver();
  open.push(receiver);
  const { body } = await post('', { url: receiver.url, description: 'Front end' }).expect(201);
  expect(body.data.secret).toMatch(/^whsec_[\w+/]{42,}=*$/);
  return Object.assign(receiver, { id: body.data.id as number, secret: body.data.secret as string });
}

const idOf = async (address: string): Promise<string> => (await app.get(address)).body.data.documentId;

let count = 0;

/** Publishes another text. */
async function rewrite(documentId: string, locale: string): Promise<string> {
  count += 1;
  const text = `Text ${count}`;
  await edit.update(CONDITION, { documentId, locale, data: { overview: paragraph(text) } });
  await edit.publish(CONDITION, { documentId, locale });
  return text;
}

const about = ({ messages }: Receiver, documentId: string) =>
  messages.filter(({ body }) => body.data.documentId === documentId);

const arrives = (receiver: Receiver, most = 1) => until(async () => receiver.messages.length >= most);

const verified = (secret: string, { headers, text }: Message) => new Webhook(secret).verify(text, headers);

const stateOf = async (id: number) =>
  (await get().expect(200)).body.data.endpoints.find((one: { id: number }) => one.id === id);

/** As if the pause were over. */
const again = (id: number) => post(`/${id}/resume`).expect(200);

test('a publication is told once, signed, with the languages that changed and the tags of pages that did', async () => {
  const receiver = await hook();
  const documentId = await idOf('/api/conditions/hyperhidrosis');
  const page = await app.get('/api/conditions/hyperhidrosis?locale=fr');
  const other = await app.get('/api/conditions/hyperhidrosis?locale=de');
  await rewrite(documentId, 'fr');
  await arrives(receiver);
  const [message] = receiver.messages as [Message];
  expect(verified(receiver.secret, message)).toEqual(message.body);
  expect(message.body).toMatchObject({
    type: 'entry.changed',
    data: { type: 'condition', documentId, changes: [{ locale: 'fr', operation: 'upsert' }] },
  });
  expect(Date.now() - Date.parse(message.body.timestamp)).toBeLessThan(60_000);
  const tags = message.body.data.tags as string[];
  const dependsOn = (answer: { headers: Record<string, string> }) =>
    (answer.headers['cache-tag'] ?? '').split(',').filter((tag) => tags.includes(tag));
  expect(dependsOn(page)).toContain(`condition:${documentId}:fr`);
  expect(dependsOn(other)).toEqual([]);
  await until(async () => !(await stateOf(receiver.id)).isBehind);
  expect(receiver.messages).toHaveLength(1);
});

test('nobody is told of a draft', async () => {
  const receiver = await hook();
  const documentId = await idOf('/api/conditions/hyperhidrosis');
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { overview: paragraph('Brouillon') } });
  await rewrite(documentId, 'en');
  await arrives(receiver);
  expect(receiver.messages.map(({ body }) => body.data.changes)).toEqual([[{ locale: 'en', operation: 'upsert' }]]);
});

test('each document is told once of what was committed together, from both ends of a relation', async () => {
  const receiver = await hook();
  const [site, condition] = [await idOf('/api/injection-sites/palm'), await idOf('/api/conditions/hyperhidrosis')];
  await app.strapi.db.transaction(async () => {
    await edit.update(uids.SITE, { documentId: site, locale: 'en', data: { conditions: [] } });
    await edit.publish(uids.SITE, { documentId: site, locale: 'en' });
  });
  await until(async () => !(await stateOf(receiver.id)).isBehind);
  const told = receiver.messages.map(({ body }) => body.data.documentId);
  expect(told).toEqual(expect.arrayContaining([site, condition]));
  expect(new Set(told).size).toBe(told.length);
  expect(new Set(receiver.messages.map(({ body }) => body.data.position)).size).toBe(1);
  const [{ body }] = about(receiver, condition) as [Message];
  expect(body.data.changes).toEqual(expect.arrayContaining([{ locale: 'fr', operation: 'upsert' }]));
});

test('what cannot be read any more is deleted', async () => {
  const receiver = await hook();
  const documentId = await idOf('/api/guides/questions-to-ask');
  await edit.unpublish('api::guide.guide', { documentId, locale: 'fr' });
  await arrives(receiver);
  expect(about(receiver, documentId)[0]?.body.data.changes).toEqual([{ locale: 'fr', operation: 'delete' }]);
});

test('languages that are configured anew are everything', async () => {
  const receiver = await hook();
  const locales = app.strapi.plugin('i18n').service('locales');
  const made = await locales.create({ code: 'it', name: 'Italian' });
  await arrives(receiver);
  expect(receiver.messages[0]?.body).toMatchObject({ type: 'everything.changed', data: { tags: ['*'] } });
  await locales.delete({ id: made.id });
});

test('what was not taken is told again, the same, before anything else; and nobody else waits', async () => {
  const [refusing, fine] = [await hook(), await hook()];
  refusing.answer = answering(500);
  const documentId = await idOf('/api/conditions/frey-syndrome');
  await rewrite(documentId, 'en');
  await rewrite(documentId, 'fr');
  await arrives(fine, 2);
  await until(async () => (await stateOf(refusing.id)).state === 'failing');
  expect(refusing.messages).toHaveLength(1);
  expect(await stateOf(refusing.id)).toMatchObject({ isBehind: true, nextAt: expect.any(String), pausedAt: null });
  refusing.answer = taken;
  await again(refusing.id);
  await arrives(refusing, 3);
  const [first, second, third] = refusing.messages as [Message, Message, Message];
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
  expect(second.text).toBe(first.text);
  expect([second, third].map(({ body }) => body.data)).toEqual(fine.messages.map(({ body }) => body.data));
  expect(await stateOf(refusing.id)).toMatchObject({ state: 'active', failingSince: null });
});

test('one that hangs delays nobody, and one that answers without an end is not read', async () => {
  const [hanging, endless, fine] = [await hook(), await hook(), await hook()];
  hanging.answer = () => {};
  const megabyte = Buffer.alloc(1_000_000);
  endless.answer = (_request, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(megabyte));
    };
    response.on('drain', more);
    more();
  };
  const documentId = await idOf('/api/conditions/frey-syndrome');
  for (const locale of ['en', 'fr']) await rewrite(documentId, locale);
  await arrives(fine, 2);
  await arrives(endless, 2);
  expect(hanging.messages).toHaveLength(1);
  expect((await stateOf(endless.id)).state).toBe('active');
});

test('after a day of failures it is paused, which the homepage says, and when it is resumed nothing is missing', async () => {
  const receiver = await hook();
  receiver.answer = answering(503);
  await query(app.database, 'update webhooks.endpoints set failures = 10');
  const documentId = await idOf('/api/conditions/frey-syndrome');
  await rewrite(documentId, 'en');
  await until(async () => (await stateOf(receiver.id)).state === 'paused');
  expect((await stateOf(receiver.id)).pausedBecause).toContain('It answered 503.');
  await rewrite(documentId, 'fr');
  const work = async (as: string) => (await app.get('/worklist').auth(as, { type: 'bearer' })).body.data.work;
  expect(await work(token)).toContainEqual(
    expect.objectContaining({
      kind: 'paused-webhook',
      count: 1,
      lines: [expect.objectContaining({ name: 'Front end', page: { of: 'webhook', id: receiver.id } })],
    }),
  );
  expect(JSON.stringify(await work(await signedIn('strapi-editor')))).not.toContain('paused-webhook');
  receiver.messages.length = 0;
  receiver.answer = taken;
  await again(receiver.id);
  await arrives(receiver, 2);
  expect(receiver.messages.map(({ body }) => body.data.changes)).toEqual([
    [{ locale: 'en', operation: 'upsert' }],
    [{ locale: 'fr', operation: 'upsert' }],
  ]);
});

test('one that was paused for longer than changes are kept is told that everything may be another', async () => {
  const receiver = await hook();
  await post(`/${receiver.id}/pause`).expect(200);
  await query(app.database, `update webhooks.endpoints set moment = moment - interval '40 days'`);
  await query(app.database, `update history.clock set forgotten_at = latest_at - interval '1 day'`);
  await again(receiver.id);
  await arrives(receiver);
  expect(receiver.messages[0]?.body).toMatchObject({ type: 'everything.changed' });
});

test('one that answers 410 wants no more', async () => {
  const receiver = await hook();
  receiver.answer = answering(410);
  await rewrite(await idOf('/api/conditions/frey-syndrome'), 'en');
  await until(async () => (await stateOf(receiver.id)).state === 'paused');
});

test('one that asks for another protocol has answered', async () => {
  const receiver = await hook();
  receiver.answer = (request) =>
    void request.socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
  const { body } = await post(`/${receiver.id}/test`).expect(200);
  expect(body.data).toMatchObject({ isTaken: false, status: 101 });
});

test('a pause and a new address count at once, also while something is told', async () => {
  const [receiver, elsewhere] = [await hook(), await openReceiver()];
  open.push(elsewhere);
  const documentId = await idOf('/api/conditions/frey-syndrome');
  let answerNow = () => {};
  receiver.answer = (_request, response) => {
    answerNow = () => void response.writeHead(500).end();
  };
  await rewrite(documentId, 'en');
  await arrives(receiver);
  await post(`/${receiver.id}/pause`).expect(200);
  answerNow();
  await until(async () => (await get(`/${receiver.id}/deliveries`)).body.data.deliveries.length === 1);
  expect(await stateOf(receiver.id)).toMatchObject({ state: 'paused', isBehind: true });
  await post(`/${receiver.id}/resume`).expect(200);
  await arrives(receiver, 2);
  await post(`/${receiver.id}`, { url: elsewhere.url }).expect(200);
  await rewrite(documentId, 'fr');
  answerNow();
  await arrives(elsewhere, 2);
  expect(elsewhere.messages[0]?.headers['webhook-id']).toBe(receiver.messages[0]?.headers['webhook-id']);
  expect(about(elsewhere, documentId).map(({ body }) => body.data.changes)).toEqual([
    [{ locale: 'en', operation: 'upsert' }],
    [{ locale: 'fr', operation: 'upsert' }],
  ]);
  expect(receiver.messages).toHaveLength(2);
});

test('after a restore everything may be another', async () => {
  const receiver = await hook();
  await query(app.database, `update history.clock set database_id = gen_random_uuid()`);
  await again(receiver.id);
  await arrives(receiver);
  expect(receiver.messages[0]?.body).toMatchObject({ type: 'everything.changed' });
  await until(async () => !(await stateOf(receiver.id)).isBehind);
  expect(receiver.messages).toHaveLength(1);
});

test('the webhooks of Strapi, which go anywhere, cannot be made', async () => {
  const made = { name: 'x', url: 'http://10.0.0.1/', headers: {}, events: ['entry.publish'] };
  const { body } = await app.post('/admin/webhooks').auth(token, { type: 'bearer' }).send(made).expect(403);
  expect(body.error.details.code).toBe('forbidden');
  await app.put('/admin/webhooks/1').auth(token, { type: 'bearer' }).send(made).expect(403);
  await app.post('/admin/webhooks/1/trigger').auth(token, { type: 'bearer' }).send({}).expect(403);
  await app.get('/admin/webhooks').auth(token, { type: 'bearer' }).expect(200);
});

test('a redirect is not followed', async () => {
  const [receiver, elsewhere] = [await hook(), await openReceiver()];
  open.push(elsewhere);
  receiver.answer = answering(307, { Location: elsewhere.url });
  const { body } = await post(`/${receiver.id}/test`).expect(200);
  expect(body.data).toMatchObject({ isTaken: false, status: 307, problem: expect.stringContaining('not followed') });
  expect(elsewhere.messages).toEqual([]);
});

test('deliveries are listed, and any can be sent again', async () => {
  const receiver = await hook();
  await rewrite(await idOf('/api/conditions/frey-syndrome'), 'en');
  await arrives(receiver);
  await until(async () => (await get(`/${receiver.id}/deliveries`)).body.data.deliveries.length > 0);
  const { deliveries } = (await get(`/${receiver.id}/deliveries`)).body.data;
  expect(deliveries[0]).toMatchObject({ status: 204, isTaken: true, problem: null, event: { type: 'entry.changed' } });
  const { body } = await post(`/deliveries/${deliveries[0].id}/resend`).expect(200);
  expect(body.data).toMatchObject({ eventId: deliveries[0].eventId, isTaken: true });
  const [first, second] = receiver.messages as [Message, Message];
  expect([second.text, second.headers['webhook-id']]).toEqual([first.text, first.headers['webhook-id']]);
  expect(verified(receiver.secret, second)).toEqual(first.body);
});

test('after a rotation, messages are signed with both secrets for a day', async () => {
  const receiver = await hook();
  const { secret } = (await post(`/${receiver.id}/rotate`).expect(200)).body.data;
  expect(secret).not.toBe(receiver.secret);
  await post(`/${receiver.id}/test`).expect(200);
  const [both] = receiver.messages as [Message];
  for (const one of [secret, receiver.secret]) expect(verified(one, both)).toMatchObject({ type: 'webhook.test' });
  await query(app.database, `update webhooks.endpoints set former_until = now() - interval '1 second'`);
  await post(`/${receiver.id}/test`).expect(200);
  const [, later] = receiver.messages as [Message, Message];
  expect(verified(secret, later)).toMatchObject({ type: 'webhook.test' });
  expect(() => verified(receiver.secret, later)).toThrow();
  expect((await get(`/${receiver.id}/secret`).expect(200)).body.data).toEqual({ secret });
  const [stored] = await query<{ secret: string }>(app.database, 'select secret from webhooks.endpoints');
  expect(stored?.secret).not.toContain(secret.slice('whsec_'.length));
});

test.each([
  'http://127.0.0.2/hook',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:2]/',
  'http://0.0.0.0/',
  'http://2130706434/',
  'http://0x7f.0.0.2/',
  'http://100.64.0.1/',
  'ftp://clinic.example/',
  'javascript:alert(1)',
  'https://ada:secret@clinic.example/',
  'clinic.example/hook',
  '',
])('%s is refused, and it says why', async (url) => {
  const { body } = await post('', { url }).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['url'] }] });
  expect((await get().expect(200)).body.data.endpoints).toEqual([]);
});

test('an address that came to lead to a private one is told nothing', async () => {
  const receiver = await hook();
  await query(app.database, `update webhooks.endpoints set url = replace(url, '127.0.0.1', '127.0.0.2')`);
  const refused = { isTaken: false, status: null, problem: expect.stringContaining('loopback') };
  expect((await post(`/${receiver.id}/test`).expect(200)).body.data).toMatchObject(refused);
  // 127.0.0.1 may be told here, and what the name leads to beside it may not.
  app.strapi.config.set('settings.webhookPrivateAddresses', []);
  await query(app.database, `update webhooks.endpoints set url = replace(url, '127.0.0.2', 'localhost')`);
  expect((await post(`/${receiver.id}/test`).expect(200)).body.data).toMatchObject(refused);
  await post('', { url: receiver.url.replace('127.0.0.1', 'localhost') }).expect(400);
  app.strapi.config.set('settings.webhookPrivateAddresses', ['127.0.0.1']);
  expect(receiver.messages).toEqual([]);
});

test('there are twenty at most, and each can be changed and forgotten', async () => {
  const made = await post('', { url: 'https://clinic.example/1' }).expect(201);
  for (let at = 2; at <= 20; at += 1) await post('', { url: `https://clinic.example/${at}` }).expect(201);
  await post('', { url: 'https://clinic.example/21' }).expect(400);
  const { id } = made.body.data;
  const changed = await post(`/${id}`, { url: 'https://clinic.example/new', description: 'New' }).expect(200);
  expect(changed.body.data).toMatchObject({ url: 'https://clinic.example/new', description: 'New' });
  await post(`/${id}`, { secret: 'mine' }).expect(400);
  await app.delete(`/webhooks/${id}`).auth(token, { type: 'bearer' }).expect(204);
  await get(`/${id}/deliveries`).expect(404);
});

test('only whoever has the right to webhooks sees or changes any', async () => {
  const receiver = await hook();
  const editorToken = await signedIn('strapi-editor');
  await app.get('/webhooks').expect(401);
  await get('', editorToken).expect(403);
  await post('', { url: 'https://clinic.example/' }, editorToken).expect(403);
  for (const act of ['rotate', 'pause', 'resume', 'test'])
    await post(`/${receiver.id}/${act}`, {}, editorToken).expect(403);
  await get(`/${receiver.id}/secret`, editorToken).expect(403);
  await get(`/${receiver.id}/deliveries`, editorToken).expect(403);
});
