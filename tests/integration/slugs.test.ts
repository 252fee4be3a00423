import { type Application, startApplication } from '../support/application';
import { conditionText, editor, treatmentText, uids } from '../support/fixtures';
import { apiToken } from '../support/token';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const taken = { name: 'ValidationError', details: { code: 'slug-taken', locale: 'en', errors: [{ path: ['slug'] }] } };

test('of many writers at once, one gets the slug', async () => {
  const tries = Array.from({ length: 8 }, () =>
    edit.create(CONDITION, { locale: 'en', data: conditionText('wanted') }),
  );
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(taken);
});

test('two drafts cannot share a slug', async () => {
  await edit.create(CONDITION, { locale: 'en', data: conditionText('shared') });
  const other = await edit.create(CONDITION, { locale: 'en', data: conditionText('other') });
  await expect(
    edit.update(CONDITION, { documentId: other.documentId, locale: 'en', data: { slug: 'shared' } }),
  ).rejects.toMatchObject(taken);
});

test('a slug that is still live belongs to its document, whatever the draft says', async () => {
  const { documentId } = await edit.create(CONDITION, {
    locale: 'en',
    data: { ...conditionText('still-live'), evidenceLevel: 'limited' },
  });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  await edit.update(CONDITION, { documentId, locale: 'en', data: { slug: 'renamed' } });
  await expect(edit.create(CONDITION, { locale: 'en', data: conditionText('still-live') })).rejects.toMatchObject(
    taken,
  );
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  await expect(edit.create(CONDITION, { locale: 'en', data: conditionText('still-live') })).resolves.toMatchObject({
    slug: 'still-live',
  });
});

test('the same slug is free in another language and for another type', async () => {
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data: conditionText('common') });
  const other = await edit.create(CONDITION, { locale: 'en', data: conditionText('common-other') });
  await expect(
    edit.update(CONDITION, { documentId: other.documentId, locale: 'fr', data: conditionText('common') }),
  ).resolves.toMatchObject({ slug: 'common' });
  await expect(
    edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText('common') }),
  ).rejects.toMatchObject({ details: { code: 'slug-taken', locale: 'fr' } });
  await expect(edit.create(TREATMENT, { locale: 'en', data: treatmentText('common') })).resolves.toMatchObject({
    slug: 'common',
  });
});

test.each(['Not A Slug', 'with_underscore', 'accentué', '-edge-', '../up'])(
  'the API refuses the slug "%s" by name',
  async (slug) => {
    const { body } = await app
      .post('/api/conditions')
      .auth(await apiToken(app.strapi), { type: 'bearer' })
      .send({ data: { ...conditionText(slug), evidenceLevel: 'limited' } })
      .expect(400);
    expect(body.error.details).toMatchObject({ code: 'invalid-body', errors: [{ path: ['slug'] }] });
  },
);

test('the API says which slug is taken', async () => {
  await edit.create(CONDITION, { locale: 'en', data: conditionText('api-taken') });
  const { body } = await app
    .post('/api/conditions')
    .auth(await apiToken(app.strapi), { type: 'bearer' })
    .send({ data: conditionText('api-taken') })
    .expect(400);
  expect(body.error).toMatchObject(taken);
  expect(body.error.message).toContain('"api-taken"');
});
