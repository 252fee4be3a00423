/** A release goes live at its moment, once, with the rights of whoever scheduled it; a refusal reaches that person. */
import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { type Mailbox, openMailbox } from '../../support/mailbox';
import { momentComes } from '../../support/moments';
import { query } from '../../support/postgres';
import { until } from '../../support/process';
import { campaign, type Publishable, publishable } from '../../support/publishable';
import { adminUser } from '../../support/token';

const { CONDITION, SITE } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let mailbox: Mailbox;
let email: string;
let ada: string;
beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  app = await startApplication('seeded', { configuration: { 'jobs.run': true } });
  edit = editor(app.strapi);
  const user = await adminUser(app, 'strapi-super-admin');
  email = user.email;
  ada = (await app.post('/admin/login').send(user)).body.data.token;
});
afterAll(async () => {
  await app.stop();
  await mailbox.close();
  delete process.env.SMTP_URL;
});

const post = (path: string, body: object = {}, token = ada) =>
  app.post(`/publishing/releases${path}`).auth(token, { type: 'bearer' }).send(body);
const get = (path: string) => app.get(`/publishing/releases${path}`).auth(ada, { type: 'bearer' });

const LATER = { localTime: '2099-03-01T08:00', timeZone: 'Europe/Madrid' };

const item = (uid: string, documentId: string) => ({ uid, documentId, locale: 'en', action: 'publish' });

async function scheduled(items: object[], name = 'At eight', token = ada): Promise<number> {
  const { body } = await post('', { name, items, schedule: LATER }, token).expect(201);
  expect(body.data).toMatchObject({
    state: 'scheduled',
    schedule: { at: '2099-03-01T07:00:00.000Z', ...LATER, by: 'Ada' },
  });
  return body.data.id;
}

const comes = (id: number) => momentComes(app.database, id);

const stateOf = async (id: number) => (await get(`/${id}`)).body.data.state;

const becomes = (id: number, state: string) => until(async () => (await stateOf(id)) === state);

const mailAbout = (name: string) =>
  mailbox.messages.filter((message) => message.includes(`Subject: Not published: ${name}`));

const lines = (id: number) =>
  query<{ by_name: string; road: string }>(
    app.database,
    `select by_name, road from publishing.record where action = 'release' and document_id = '${id}'`,
  );

test('it goes live when its moment comes, in the name of whoever scheduled it', async () => {
  const { site } = await campaign(app.strapi);
  const id = await scheduled([item(SITE, site)]);
  const { body: ofEntry } = await get(`/of/${SITE}/${site}`).expect(200);
  expect(ofEntry.data.releases).toMatchObject([{ id, state: 'scheduled', items: [item(SITE, site)] }]);
  const { body: calendar } = await get('?from=2099-02-01T00:00:00Z&to=2099-04-01T00:00:00Z').expect(200);
  expect(calendar.data.releases.map((release: { id: number }) => release.id)).toContain(id);
  await app.get(`/api/injection-sites/${site}`).expect(404);
  await comes(id);
  await becomes(id, 'published');
  await app.get(`/api/injection-sites/${site}`).expect(200);
  expect(await lines(id)).toEqual([{ by_name: 'Ada', road: 'schedule' }]);
  expect((await get(`/of/${SITE}/${site}`)).body.data.releases).toEqual([]);
});

test('what its job left behind is found within a minute', async () => {
  const { site } = await campaign(app.strapi);
  const id = await scheduled([item(SITE, site)]);
  // As after the death of the process that had begun with it.
  await query(app.database, `delete from graphile_worker._private_jobs where key = 'publish-release ${id}'`);
  await query(app.database, `update publishing.releases set due_at = now() where id = ${id}`);
  await until(async () => (await stateOf(id)) === 'published', undefined, 90);
}, 120_000);

test('a refusal reaches whoever scheduled it, once; mended and scheduled again, it goes live', async () => {
  const { condition }: Publishable = await publishable(app.strapi);
  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'It is risk-free.' } });
  const id = await scheduled([item(CONDITION, condition)], 'Risky campaign');
  await comes(id);
  await becomes(id, 'refused');
  await app.get(`/api/conditions/${condition}`).expect(404);
  const { body } = await get(`/${id}`);
  expect(body.data.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        rule: 'no-promised-safety',
        label: 'Summary',
        entry: expect.objectContaining({ documentId: condition }),
      }),
    ]),
  );
  await until(() => mailAbout('Risky campaign').length > 0);
  const [mail = ''] = mailAbout('Risky campaign');
  expect(mail).toContain(`To: ${email}`);
  expect(mail).toMatch(/“Name of condition-of-own-\d+” \(en\): /);
  expect(mail).toContain(`/admin/publishing/releases/${id}`);
  // As HTML, whatever somebody wrote would be what it says.
  expect(mail).toMatch(/^Content-Type: text\/plain/m);
  expect(mail).not.toContain('text/html');

  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'It has risks.' } });
  await app
    .post(`/publishing/entries/${CONDITION}/${condition}/reviewed`)
    .auth(ada, { type: 'bearer' })
    .send({ locale: 'en' })
    .expect(200);
  await post(`/${id}/schedule`, LATER).expect(200);
  await comes(id);
  await becomes(id, 'published');
  await app.get(`/api/conditions/${condition}`).expect(200);
  expect(mailAbout('Risky campaign')).toHaveLength(1);
});

test('it can be moved and taken back: a job of another moment does nothing', async () => {
  const { site } = await campaign(app.strapi);
  const id = await scheduled([item(SITE, site)]);
  const { body } = await post(`/${id}/schedule`, {
    localTime: '2099-07-01T09:30',
    timeZone: 'America/New_York',
  }).expect(200);
  expect(body.data.schedule).toMatchObject({ at: '2099-07-01T13:30:00.000Z' });
  const jobs = () =>
    query<{ run_at: Date }>(
      app.database,
      `select run_at from graphile_worker._private_jobs where key = 'publish-release ${id}'`,
    );
  expect((await jobs()).map(({ run_at }) => run_at.toISOString())).toEqual(['2099-07-01T13:30:00.000Z']);
  await query(
    app.database,
    `update graphile_worker._private_jobs set run_at = now() where key = 'publish-release ${id}'`,
  );
  await until(async () => (await jobs()).length === 0);
  expect(await stateOf(id)).toBe('scheduled');
  await post(`/${id}/unschedule`).expect(200);
  expect(await stateOf(id)).toBe('open');
  expect(await jobs()).toEqual([]);
  await post(`/${id}/publish`).expect(200);
});

test('it is published with the rights that its scheduler has then', async () => {
  const { site } = await campaign(app.strapi);
  const marketing = await adminUser(app, 'marketing-editor');
  const token = (await app.post('/admin/login').send(marketing)).body.data.token;
  const id = await scheduled([item(SITE, site)], 'Of one who left', token);
  await query(app.database, 'update admin_users set is_active = false where email = $1', [marketing.email]);
  await comes(id);
  await becomes(id, 'refused');
  expect((await get(`/${id}`)).body.data.findings).toMatchObject([
    { rule: 'right-to-publish', entry: { documentId: site } },
  ]);
  await app.get(`/api/injection-sites/${site}`).expect(404);
  // They may not sign in any more: those who can mend it are told, and they are not.
  await until(() => mailAbout('Of one who left').length > 0);
  const told = mailAbout('Of one who left').map((mail) => /^To: (.*)$/m.exec(mail)?.[1]);
  expect(told).toContain(email);
  expect(told).not.toContain(marketing.email);
});

test('one that fails keeps no other waiting, and is told once it has failed for a while', async () => {
  const [{ site: failing }, { site }] = [await campaign(app.strapi), await campaign(app.strapi)];
  await query(
    app.database,
    `create function break() returns trigger language plpgsql as $$ begin
      if new.document_id = '${failing}' and new.published_at is not null then raise exception 'out of order'; end if;
      return new; end $$;
    create trigger break before insert or update on injection_sites for each row execute function break()`,
  );
  const [first, second] = [await scheduled([item(SITE, failing)], 'Out of order'), await scheduled([item(SITE, site)])];
  await query(
    app.database,
    `delete from graphile_worker._private_jobs where key in ('publish-release ${first}', 'publish-release ${second}')`,
  );
  await query(app.database, `update publishing.releases set due_at = now() - interval '1 day' where id = ${first}`);
  await query(app.database, `update publishing.releases set due_at = now() where id = ${second}`);
  // Somebody was told nothing yet: it may be gone at the next try, however long ago its moment was.
  await until(async () => (await stateOf(second)) === 'published', undefined, 90);
  expect(await stateOf(first)).toBe('scheduled');
  expect(mailAbout('Out of order')).toEqual([]);
  await query(app.database, `update publishing.releases set tried_at = now() - interval '1 hour' where id = ${first}`);
  await until(async () => (await stateOf(first)) === 'refused', undefined, 90);
  expect((await get(`/${first}`)).body.data.findings).toMatchObject([{ rule: 'publishing-failed' }]);
  await query(app.database, 'drop trigger break on injection_sites');
}, 240_000);

test('a mail server that says nothing keeps no release from its moment', async () => {
  const { site } = await campaign(app.strapi);
  mailbox.pause();
  await query(
    app.database,
    `select graphile_worker.add_job('send-mail', '{"to":"a@example.org","subject":"x","text":"x"}', 'mail')
      from generate_series(1, 6)`,
  );
  const id = await scheduled([item(SITE, site)]);
  await comes(id);
  await becomes(id, 'published');
  // It went by them: not all of them had been given up first, at ten seconds each.
  const givenUp = await query(app.database, 'select from graphile_worker._private_jobs where last_error is not null');
  expect(givenUp.length).toBeLessThan(6);
  mailbox.goOn();
}, 120_000);

test.each([
  [
    'a moment that has passed',
    { localTime: '2020-01-01T08:00', timeZone: 'Europe/Madrid' },
    'invalid-body',
    /has passed/,
  ],
  [
    'an unknown time zone',
    { localTime: '2099-01-01T08:00', timeZone: 'Mars/Olympus' },
    'invalid-body',
    /Europe\/Madrid/,
  ],
  ['no time', { localTime: 'tomorrow', timeZone: 'Europe/Madrid' }, 'invalid-body', /2027-03-01T08:00/],
  [
    'a moment that clocks skip',
    { localTime: '2027-03-28T02:30', timeZone: 'Europe/Madrid' },
    'no-such-moment',
    /never show/,
  ],
  [
    'a moment that comes twice',
    { localTime: '2027-10-31T02:30', timeZone: 'Europe/Madrid' },
    'no-such-moment',
    /twice/,
  ],
])('%s is refused, and nothing is changed', async (_, request, code, message) => {
  const { site } = await campaign(app.strapi);
  const { body } = await post('', { name: 'Not yet', items: [item(SITE, site)] }).expect(201);
  const answer = await post(`/${body.data.id}/schedule`, request).expect(400);
  expect(answer.body.error).toMatchObject({ details: { code }, message: expect.stringMatching(message) });
  expect(await stateOf(body.data.id)).toBe('open');
  const { body: none } = await post('', { name: 'In one step', items: [item(SITE, site)], schedule: request }).expect(
    400,
  );
  expect(none.error.details.code).toBe(code);
  expect((await get(`/of/${SITE}/${site}`)).body.data.releases).toHaveLength(1);
});
