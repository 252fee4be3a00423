import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';
import { adminToken } from '../../support/token';

const { CONDITION, SOURCE, APPROVAL } = uids;

jest.setTimeout(120_000);

let app: Application;
let edit: ReturnType<typeof editor>;
let admin: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  admin = await adminToken(app);
});
afterAll(() => app.stop());

const list = async (uid: string, query: string, token = admin) =>
  app.get(`/content-manager/collection-types/${uid}?${query}`).set('Authorization', `Bearer ${token}`);
const show = (value: string, index = 0) => `filters[$and][${index}][__show][$eq]=${value}`;
const names = (answer: { body: { results: { name: string }[] } }) => answer.body.results.map(({ name }) => name);

test('“not in French” lists what has no French, with right totals and pages', async () => {
  for (let number = 0; number < 12; number += 1)
    await edit.create(CONDITION, { locale: 'en', data: conditionText(`only-english-${number}`) });
  const first = await list(CONDITION, `locale=en&${show('not-in-fr')}&pageSize=10&sort=name:ASC`);
  expect(first.body.pagination).toMatchObject({ total: 12, pageCount: 2 });
  const second = await list(CONDITION, `locale=en&${show('not-in-fr')}&pageSize=10&page=2&sort=name:ASC`);
  expect(new Set([...names(first), ...names(second)]).size).toBe(12);
  await edit.update(CONDITION, {
    documentId: first.body.results[0].documentId,
    locale: 'fr',
    data: conditionText('en-francais'),
  });
  expect((await list(CONDITION, `locale=en&${show('not-in-fr')}`)).body.pagination.total).toBe(11);
});

test('it narrows together with the search, the status and other filters', async () => {
  await edit.create(CONDITION, { locale: 'en', data: conditionText('alone', { name: 'Zebra alone' }) });
  const both = await edit.create(CONDITION, { locale: 'en', data: conditionText('both', { name: 'Zebra both' }) });
  await edit.update(CONDITION, {
    documentId: both.documentId,
    locale: 'fr',
    data: conditionText('les-deux', { name: 'Zebra les deux' }),
  });
  expect(names(await list(CONDITION, `locale=en&_q=Zebra&${show('not-in-fr')}`))).toEqual(['Zebra alone']);
  const contains = 'filters[$and][1][name][$contains]=Zebra';
  expect(names(await list(CONDITION, `locale=en&${show('not-in-fr')}&${contains}`))).toEqual(['Zebra alone']);
  const draft = 'filters[$and][2][__status][$eq]=draft';
  expect(names(await list(CONDITION, `locale=en&${show('not-in-fr')}&${contains}&${draft}`))).toEqual(['Zebra alone']);
  const published = 'filters[$and][2][__status][$eq]=published';
  expect(names(await list(CONDITION, `locale=en&${show('not-in-fr')}&${contains}&${published}`))).toEqual([]);
});

test('“review overdue” lists what was never reviewed, or too long ago, to the day', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  for (const [name, lastReviewed] of [
    ['Yak never', undefined],
    ['Yak long ago', ago(800)],
    ['Yak lately', ago(10)],
  ] as const)
    await edit.create(CONDITION, {
      locale: 'en',
      data: conditionText(name.toLowerCase().replaceAll(' ', '-'), { name, lastReviewed }),
    });
  const found = names(await list(CONDITION, `locale=en&_q=Yak&${show('review-overdue')}&sort=name:ASC`));
  expect(found).toEqual(['Yak long ago', 'Yak never']);
  const answer = await list(CONDITION, `locale=en&_q=Yak&${show('review-overdue')}&${show('not-in-fr', 1)}`);
  expect(answer.body.pagination.total).toBe(2);
});

test('a translator is told of no language but their own', async () => {
  const fr = await adminToken(app, 'translator-fr');
  expect((await list(CONDITION, `locale=fr&${show('not-in-de')}`, fr)).status).toBe(403);
  const own = await list(CONDITION, `locale=fr&${show('not-in-fr')}`, fr);
  expect([own.status, own.body.pagination?.total]).toEqual([200, 0]);
});

test.each([
  [CONDITION, 'not-in-xx', 'unknown-locale'],
  [CONDITION, 'nothing', 'invalid-parameter'],
  [SOURCE, 'review-overdue', 'invalid-parameter'],
  [APPROVAL, 'not-in-fr', 'invalid-parameter'],
])('%s has no list of %s', async (uid, value, code) => {
  const { status, body } = await list(uid, show(value));
  expect([status, body.error.details.code]).toEqual([400, code]);
});

test('without a session nothing is told', async () => {
  expect((await list(CONDITION, show('not-in-fr'), 'none')).status).toBe(401);
});
