/** What needs whom: by role, over HTTP and by the weekly e-mail; and who takes care of an entry until when. */
import '../support/gateOn';
import { addDays, addMonths, today } from '../../src/calendar';
import type { Assignment, Lines, Work, WorkKind } from '../../src/worklist/contract';
import { type Application, startApplication } from '../support/application';
import { editor, uids } from '../support/fixtures';
import { type Mailbox, openMailbox } from '../support/mailbox';
import { query } from '../support/postgres';
import { until } from '../support/process';
import { campaign, publishable } from '../support/publishable';
import { statementsOf } from '../support/statements';
import { adminUser } from '../support/token';

const { CONDITION, APPROVAL } = uids;

interface Member {
  id: number;
  email: string;
  token: string;
}

let app: Application;
let edit: ReturnType<typeof editor>;
let mailbox: Mailbox;
let administrator: Member;
let marketing: Member;
let reviewer: Member;
let translator: Member;
let author: Member;
beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  app = await startApplication('seeded', { configuration: { 'jobs.run': true } });
  edit = editor(app.strapi);
  administrator = await member('strapi-super-admin');
  marketing = await member('marketing-editor');
  reviewer = await member('clinical-reviewer');
  translator = await member('translator-fr');
  author = await member('strapi-author');
});
afterAll(async () => {
  await app.stop();
  await mailbox.close();
  delete process.env.SMTP_URL;
});

async function member(role: string): Promise<Member> {
  const user = await adminUser(app, role);
  const { token } = (await app.post('/admin/login').send(user)).body.data;
  const { id } = await app.strapi.db.query('admin::user').findOne({ where: { email: user.email } });
  return { id, email: user.email, token };
}

const ask = (who: Member, path: string) => app.get(`/worklist${path}`).auth(who.token, { type: 'bearer' });

/** What of one kind needs somebody. */
async function workOf<Kind extends WorkKind>(
  who: Member,
  kind: Kind,
): Promise<{ count: number; lines: Lines[Kind][] }> {
  return (await ask(who, `/kinds/${kind}`).expect(200)).body.data;
}

/** The line of a document's language, among what needs somebody. */
async function lineOf<Kind extends WorkKind>(
  who: Member,
  kind: Kind,
  documentId: string,
  locale: string | null = 'en',
) {
  const { lines } = await workOf(who, kind);
  return lines.find(({ page }) => page.of === 'entry' && page.documentId === documentId && page.locale === locale);
}

const assignment = (documentId: string, uid: string = CONDITION) => `/assignments/${uid}/${documentId}`;
const assign = (who: Member, documentId: string, body: object, uid: string = CONDITION) =>
  app
    .put(`/worklist${assignment(documentId, uid)}`)
    .auth(who.token, { type: 'bearer' })
    .send(body);
const done = (who: Member, documentId: string, locale = '') =>
  app.delete(`/worklist${assignment(documentId)}${locale && `?locale=${locale}`}`).auth(who.token, { type: 'bearer' });
const assignmentsOf = async (who: Member, documentId: string): Promise<Assignment[]> =>
  (await ask(who, assignment(documentId)).expect(200)).body.data.assignments;

/** A published condition, and on which day it was reviewed. */
async function reviewedOn(day: string | null): Promise<string> {
  const { condition } = await publishable(app.strapi);
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
  await query(app.database, 'update conditions set last_reviewed = $1 where document_id = $2', [day, condition]);
  return condition;
}

const IN_A_WEEK = addDays(today(), 7);
const months = () => app.strapi.config.get<number>('settings.reviewIntervalMonths');

describe('what there is to do', () => {
  test('reviews that are overdue, and those that end soon, for those who review or publish', async () => {
    const late = await reviewedOn('2020-01-31');
    const ends = addDays(today(), 20);
    const soon = await reviewedOn(addMonths(ends, -months()));
    const recent = await reviewedOn(today());
    for (const who of [administrator, marketing, reviewer]) {
      expect(await lineOf(who, 'review-overdue', late)).toEqual({
        name: expect.stringMatching(/^Name of condition-of-own-/),
        page: { of: 'entry', uid: CONDITION, documentId: late, locale: 'en' },
        lastReviewed: '2020-01-31',
      });
      const { until: last } = (await lineOf(who, 'review-due', soon)) ?? {};
      expect(last && last >= addDays(ends, -3) && last <= ends).toBe(true);
      expect(await lineOf(who, 'review-due', late)).toBeUndefined();
      expect(await lineOf(who, 'review-overdue', soon)).toBeUndefined();
      for (const kind of ['review-overdue', 'review-due'] as const)
        expect(await lineOf(who, kind, recent)).toBeUndefined();
    }
    for (const who of [translator, author]) expect((await workOf(who, 'review-overdue')).count).toBe(0);
  });

  test('a review by a sample is nobody’s that is late: a rule of its own says it', async () => {
    const { condition, clinician } = await publishable(app.strapi);
    await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
    await query(app.database, `update conditions set last_reviewed = '2020-01-31' where document_id = $1`, [condition]);
    expect(await lineOf(reviewer, 'review-overdue', condition)).toBeDefined();
    await query(app.database, 'update clinicians set sample = true where document_id = $1', [clinician]);
    expect(await lineOf(reviewer, 'review-overdue', condition)).toBeUndefined();
  });

  test('drafts that are not as what is published, the oldest first, unless a release that is scheduled has them', async () => {
    const { condition, treatment } = await publishable(app.strapi);
    expect(await lineOf(marketing, 'waiting-draft', condition)).toMatchObject({ isNew: true });
    await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
    expect(await lineOf(marketing, 'waiting-draft', condition)).toBeUndefined();
    await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'Otherwise.' } });
    expect(await lineOf(marketing, 'waiting-draft', condition)).toMatchObject({ isNew: false });
    expect(await lineOf(author, 'waiting-draft', condition)).toBeUndefined();
    const { lines } = await workOf(marketing, 'waiting-draft');
    expect(lines.map(({ since }) => since)).toEqual(lines.map(({ since }) => since).sort());

    // Marketing publishes no approvals.
    const { documentId: approval } = await edit.create(APPROVAL, {
      data: { region: 'CA', regulatoryStatus: 'off_label', treatment: { set: [{ documentId: treatment }] } },
    });
    expect(await lineOf(marketing, 'waiting-draft', approval, null)).toBeUndefined();
    expect(await lineOf(reviewer, 'waiting-draft', approval, null)).toMatchObject({
      name: expect.stringMatching(/^Approval CA: Name of treatment/),
    });

    await app
      .post('/publishing/releases')
      .auth(marketing.token, { type: 'bearer' })
      .send({
        name: 'To come',
        items: [{ uid: CONDITION, documentId: condition, locale: 'en', action: 'publish' }],
        schedule: { localTime: '2099-03-01T08:00', timeZone: 'Europe/Madrid' },
      })
      .expect(201);
    expect(await lineOf(marketing, 'waiting-draft', condition)).toBeUndefined();
  });

  test('releases that were refused, for those who may publish all that they hold', async () => {
    const { condition, approvals } = await campaign(app.strapi);
    const refused = async (name: string, items: object[]) => {
      const { body } = await app
        .post('/publishing/releases')
        .auth(administrator.token, { type: 'bearer' })
        .send({ name, items });
      await query(app.database, `update publishing.releases set state = 'refused', due_at = now() where id = $1`, [
        body.data.id,
      ]);
      return body.data.id;
    };
    const page = { uid: CONDITION, documentId: condition, locale: 'en', action: 'publish' };
    const own = await refused('Of marketing', [page]);
    const clinical = await refused('With an approval', [
      page,
      { uid: APPROVAL, documentId: approvals[0], locale: null, action: 'publish' },
    ]);
    const releases = async (who: Member) =>
      (await workOf(who, 'refused-release')).lines.map(({ page }) => page.of === 'release' && page.id);
    expect(await releases(marketing)).toEqual([own]);
    expect(await releases(reviewer)).toEqual([clinical, own]);
    expect(await releases(translator)).toEqual([]);
    await query(app.database, 'delete from publishing.release_items where release = $1', [own]);
    expect(await releases(marketing)).toEqual([]);
    expect(await releases(translator)).toEqual([]);
  });

  test('what is public over a blocker, with who did it and why, until it is mended', async () => {
    const { condition } = await publishable(app.strapi);
    await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'A guaranteed cure!' } });
    await app
      .post(`/publishing/entries/${CONDITION}/${condition}/publish`)
      .auth(administrator.token, { type: 'bearer' })
      .send({ locales: ['en'], override: { reason: 'The board decided it.' } })
      .expect(200);
    expect(await lineOf(marketing, 'override', condition)).toMatchObject({
      by: 'Ada',
      reason: 'The board decided it.',
      wrong: expect.arrayContaining(['Summary']),
    });
    expect((await workOf(author, 'override')).count).toBe(0);
  });

  test('outdated translations, by language: a translator has one', async () => {
    const { documentId } = (await app.get('/api/conditions/frey-syndrome')).body.data;
    await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'Another summary altogether.' } });
    const { lines } = await workOf(marketing, 'outdated-translation');
    expect(lines.map(({ name }) => name)).toEqual(expect.arrayContaining(['French (fr)', 'Spanish (es)']));
    expect(await workOf(translator, 'outdated-translation')).toMatchObject({
      count: expect.any(Number),
      lines: [{ name: 'French (fr)', page: { of: 'translations' }, texts: expect.any(Number) }],
    });
    const { work } = (await ask(translator, '').expect(200)).body.data as { work: Work[] };
    expect(work.map(({ kind }) => kind)).toEqual(['outdated-translation']);
  });

  test('the homepage has five of each and how many there are, with the same few questions however many', async () => {
    const asked = () => statementsOf(app.strapi, () => ask(marketing, '').expect(200));
    for (let more = 0; more < 6; more += 1)
      await edit.create(CONDITION, { locale: 'en', data: { name: `More ${more}` } });
    const few = await asked();
    for (let more = 6; more < 20; more += 1)
      await edit.create(CONDITION, { locale: 'en', data: { name: `More ${more}` } });
    const many = await asked();
    expect(many).toHaveLength(few.length);
    const { work } = (await ask(marketing, '').expect(200)).body.data as { work: Work[] };
    const drafts = work.find(({ kind }) => kind === 'waiting-draft');
    expect(drafts?.lines).toHaveLength(5);
    expect(drafts?.count).toBeGreaterThanOrEqual(20);
  });

  test('nobody is told anything without a session; an unknown kind is none', async () => {
    for (const path of ['', '/kinds/assigned', '/digest', assignment('x'), `/people/${CONDITION}/x`])
      await app.get(`/worklist${path}`).expect(401);
    await ask(marketing, '/kinds/toString').expect(404);
  });
});

describe('an assignment', () => {
  test('has a person, a day and a note, is told by e-mail, stands on their homepage first, and is done', async () => {
    const { condition } = await publishable(app.strapi);
    const { people } = (await ask(marketing, `/people/${CONDITION}/${condition}?locale=en`).expect(200)).body.data;
    expect(people).toEqual(expect.arrayContaining([{ id: reviewer.id, name: 'Ada' }]));
    expect(people.map(({ id }: { id: number }) => id)).not.toContain(translator.id);
    expect(JSON.stringify(people)).not.toContain('@');

    const request = { locale: 'en', person: reviewer.id, due: IN_A_WEEK, note: 'Please look at the dose.' };
    await assign(marketing, condition, request).expect(200);
    expect(await assignmentsOf(reviewer, condition)).toMatchObject([
      {
        ...request,
        person: { id: reviewer.id, isThere: true, isMe: true },
        isOverdue: false,
        by: 'Ada',
        mayChange: true,
      },
    ]);
    await until(() => mailbox.messages.some((mail) => mail.includes('Please look at the dose.')));
    const mail = mailbox.messages.find((one) => one.includes('Please look at the dose.')) ?? '';
    expect(mail).toContain(`To: ${reviewer.email}`);
    expect(mail).toMatch(/Subject: Assigned to you: Name of condition/);
    expect(mail).toContain(`/admin/content-manager/collection-types/${CONDITION}/${condition}`);

    const { work } = (await ask(reviewer, '').expect(200)).body.data as { work: Work[] };
    expect(work[0]).toMatchObject({ kind: 'assigned', count: 1, lines: [{ note: request.note, isOverdue: false }] });
    expect(await lineOf(marketing, 'assigned', condition)).toBeUndefined();

    await done(reviewer, condition, 'en').expect(200);
    expect(await assignmentsOf(reviewer, condition)).toEqual([]);
    await done(reviewer, condition, 'en').expect(404);
  });

  test('there is one for each language and one for the whole; another takes its place; one’s own is not told', async () => {
    const { condition } = await publishable(app.strapi);
    const before = mailbox.messages.length;
    await assign(marketing, condition, { locale: null, person: marketing.id, due: IN_A_WEEK }).expect(200);
    await assign(marketing, condition, { locale: 'en', person: marketing.id, due: IN_A_WEEK }).expect(200);
    const tomorrow = addDays(today(), 1);
    await assign(marketing, condition, { locale: 'en', person: marketing.id, due: tomorrow, note: ' ' }).expect(200);
    expect(await assignmentsOf(marketing, condition)).toMatchObject([
      { locale: null, due: IN_A_WEEK, note: null },
      { locale: 'en', due: tomorrow, note: null },
    ]);
    const { lines } = await workOf(marketing, 'assigned');
    expect(lines.map(({ due }) => due)).toEqual([tomorrow, IN_A_WEEK]);
    await query(app.database, `update worklist.assignments set due = '2020-01-01' where locale = 'en'`);
    expect((await workOf(marketing, 'assigned')).lines[0]).toMatchObject({ isOverdue: true });
    const mails = await query(
      app.database,
      `select from graphile_worker._private_jobs where key like 'assigned %${condition}%'`,
    );
    expect([mails, mailbox.messages.length]).toEqual([[], before]);
  });

  test('a translator gives and takes those of their language only', async () => {
    const { documentId } = (await app.get('/api/conditions/frey-syndrome')).body.data;
    const own = { locale: 'fr', person: translator.id, due: IN_A_WEEK };
    await assign(translator, documentId, own).expect(200);
    await assign(marketing, documentId, { locale: 'de', person: marketing.id, due: IN_A_WEEK }).expect(200);
    expect((await assignmentsOf(translator, documentId)).map(({ locale }) => locale)).toEqual(['fr']);
    for (const locale of ['de', 'en', null])
      expect((await assign(translator, documentId, { ...own, locale }).expect(403)).body.error.details.code).toBe(
        'forbidden',
      );
    await done(translator, documentId, 'de').expect(403);
    await ask(translator, `/people/${CONDITION}/${documentId}?locale=de`).expect(403);
    const { people } = (await ask(translator, `/people/${CONDITION}/${documentId}?locale=fr`)).body.data;
    expect(people.map(({ id }: { id: number }) => id)).toEqual(
      expect.arrayContaining([translator.id, marketing.id, administrator.id]),
    );
    expect(
      (await assign(marketing, documentId, { ...own, locale: 'de' }).expect(400)).body.error.details,
    ).toMatchObject({
      code: 'invalid-body',
      errors: [{ path: ['person'] }],
    });
  });

  test('what is wrong with a request is named, and nothing is changed', async () => {
    const { condition } = await publishable(app.strapi);
    const right = { locale: 'en', person: reviewer.id, due: IN_A_WEEK, note: 'Mine' };
    await assign(marketing, condition, right).expect(200);
    const before = await assignmentsOf(marketing, condition);
    for (const [wrong, path] of [
      [{ person: 999_999 }, 'person'],
      [{ person: 'Ada' }, 'person'],
      [{ due: '2020-01-01' }, 'due'],
      [{ due: '2027-02-30' }, 'due'],
      [{ due: 'tomorrow' }, 'due'],
      [{ due: undefined }, 'due'],
      [{ note: 'x'.repeat(301) }, 'note'],
      [{ locale: 7 }, 'locale'],
    ] as const) {
      const { body } = await assign(marketing, condition, { ...right, ...wrong }).expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: [path] }] });
    }
    const unknown = await assign(marketing, condition, { ...right, locale: 'xx' }).expect(400);
    expect(unknown.body.error.details).toMatchObject({ code: 'unknown-locale', locale: 'xx' });
    for (const answer of [
      await assign(marketing, 'nothing', right).expect(404),
      await assign(marketing, condition, right, 'api::no.no').expect(404),
    ])
      expect(answer.body.error.details.code).toBe('not-found');
    expect(await assignmentsOf(marketing, condition)).toEqual(before);
  });

  test('of who left it is said; nobody new is assigned to them', async () => {
    const { condition } = await publishable(app.strapi);
    const [left, deleted] = [await member('marketing-editor'), await member('marketing-editor')];
    await assign(marketing, condition, { locale: 'en', person: left.id, due: IN_A_WEEK }).expect(200);
    await assign(marketing, condition, { locale: null, person: deleted.id, due: IN_A_WEEK }).expect(200);
    await query(app.database, 'update admin_users set is_active = false where id = $1', [left.id]);
    await app.strapi.db.query('admin::user').delete({ where: { id: deleted.id } });
    expect(await assignmentsOf(marketing, condition)).toMatchObject([
      { locale: null, person: { name: 'Ada', isThere: false } },
      { locale: 'en', person: { name: 'Ada', isThere: false } },
    ]);
    const again = await assign(marketing, condition, { locale: 'en', person: left.id, due: addDays(IN_A_WEEK, 1) });
    expect(again.body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['person'] }] });
  });

  test('it goes with its entry, and one of a language with that; publishing and discarding leave it', async () => {
    const { condition } = await publishable(app.strapi);
    await edit.update(CONDITION, {
      documentId: condition,
      locale: 'fr',
      data: { name: 'Nom', slug: `nom-${condition}` },
    });
    for (const locale of ['en', 'fr', null])
      await assign(marketing, condition, { locale, person: marketing.id, due: IN_A_WEEK }).expect(200);
    const locales = async () => (await assignmentsOf(marketing, condition)).map(({ locale }) => locale);
    await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
    await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'Otherwise.' } });
    await edit.discardDraft(CONDITION, { documentId: condition, locale: 'en' });
    await edit.unpublish(CONDITION, { documentId: condition, locale: 'en' });
    expect(await locales()).toEqual([null, 'en', 'fr']);
    await edit.remove(CONDITION, { documentId: condition, locale: 'fr' });
    expect(await locales()).toEqual([null, 'en']);
    await edit.remove(CONDITION, { documentId: condition, locale: '*' });
    expect(await query(app.database, 'select from worklist.assignments where document_id = $1', [condition])).toEqual(
      [],
    );
  });
});

describe('the weekly e-mail', () => {
  const toAll = async () => {
    await query(app.database, `select graphile_worker.add_job('weekly-digest')`);
    await until(async () => (await query(app.database, 'select from graphile_worker._private_jobs')).length <= parked);
  };
  let parked = 0;
  beforeAll(async () => {
    // Releases that are scheduled wait for their moment.
    parked = (await query(app.database, 'select from graphile_worker._private_jobs where run_at > now()')).length;
  });
  const digestsOf = ({ email }: Member) =>
    mailbox.messages.filter((mail) => mail.includes('What needs you this week') && mail.includes(`To: ${email}`));
  const switched = (who: Member, wanted: boolean) =>
    app.put('/worklist/digest').auth(who.token, { type: 'bearer' }).send({ wanted });

  test('comes once a week to everybody who wants it, with what each may see', async () => {
    expect((await ask(reviewer, '/digest').expect(200)).body.data).toEqual({ wanted: true, isPossible: true });
    expect((await switched(reviewer, false).expect(200)).body.data).toEqual({ wanted: false, isPossible: true });
    await toAll();
    await toAll();
    const [mail = '', ...more] = digestsOf(marketing);
    expect(more).toEqual([]);
    expect(mail).toMatch(/Reviews overdue \(\d+\)/);
    expect(mail).toMatch(/Published over a blocker \(\d+\)[\s\S]*“The board decided it\.”/);
    expect(mail).toContain('/admin/content-manager/collection-types/');
    expect(mail).toMatch(/switch this e-mail off, too: http.*\/admin\//);
    const [french = ''] = digestsOf(translator);
    expect(french).toContain('French (fr)');
    expect(french).not.toMatch(/Spanish|Reviews|Releases|blocker/);
    expect(digestsOf(reviewer)).toEqual([]);
  });

  test('comes again in the next week, and to those who want it after all', async () => {
    await query(app.database, `update worklist.digests set sent_for = sent_for - 7`);
    await switched(reviewer, true).expect(200);
    await toAll();
    expect([marketing, translator, reviewer].map((who) => digestsOf(who).length)).toEqual([2, 2, 1]);
  });

  test('is refused where the choice is none', async () => {
    const { body } = await app.put('/worklist/digest').auth(marketing.token, { type: 'bearer' }).send({ wanted: 'no' });
    expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['wanted'] }] });
  });
});
