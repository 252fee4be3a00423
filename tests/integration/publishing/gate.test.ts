import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, paragraph, uids } from '../../support/fixtures';
import { type Publishable, publishable, refusalOf } from '../../support/publishable';

const { CONDITION, TREATMENT, SITE, APPROVAL, SOURCE } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

const isPublished = async (documentId: string, locale = 'en') =>
  (await app.strapi.db.query(CONDITION).count({ where: { documentId, locale, publishedAt: { $notNull: true } } })) > 0;

const recordOf = async (documentId: string) =>
  app.strapi.db.connection('publishing.record').where({ document_id: documentId }).orderBy('id');

test('a condition with nothing to rest on is refused with all that is missing at once, and nothing is changed', async () => {
  const { documentId } = await edit.create(CONDITION, {
    locale: 'en',
    data: { ...conditionText('bare'), summary: null },
  });
  const findings = await refusalOf(edit.publish(CONDITION, { documentId, locale: 'en' }));
  expect(findings.map(({ rule, path }) => `${rule} ${path}`).sort()).toEqual([
    'has-source sources',
    'named-reviewer reviewedBy',
    'names-treatment-and-site injectionSites',
    'names-treatment-and-site treatments',
    'recent-review lastReviewed',
    'required-fields evidenceLevel',
    'required-fields summary',
  ]);
  expect(await isPublished(documentId)).toBe(false);
  expect(await recordOf(documentId)).toEqual([]);
});

test('what has all that is asked for is published and on record', async () => {
  const { condition } = await publishable(app.strapi);
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
  expect(await isPublished(condition)).toBe(true);
  expect(await recordOf(condition)).toMatchObject([
    { action: 'publish', locale: 'en', road: 'program', by_kind: 'program' },
  ]);
});

describe('a promise is refused', () => {
  const PROMISE = 'Guaranteed cure, 100 % risk-free!';
  let whole: Publishable;
  beforeAll(async () => {
    whole = await publishable(app.strapi);
    await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
  });

  const published = async () =>
    (
      (await edit.find(CONDITION, { documentId: whole.condition, locale: 'en', status: 'published' })) as {
        summary?: string;
      }
    ).summary;

  test.each<[string, () => Promise<unknown>]>([
    [
      'update with status',
      () =>
        edit.update(CONDITION, {
          documentId: whole.condition,
          locale: 'en',
          status: 'published',
          data: { summary: PROMISE },
        }),
    ],
    [
      'update, then publish',
      async () => {
        await edit.update(CONDITION, { documentId: whole.condition, locale: 'en', data: { summary: PROMISE } });
        return edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
      },
    ],
    ['publish of every language', () => edit.publish(CONDITION, { documentId: whole.condition, locale: '*' })],
    ['publish of a list of languages', () => edit.publish(CONDITION, { documentId: whole.condition, locale: ['en'] })],
  ])('by %s', async (_, work) => {
    const before = await published();
    const rules = (await refusalOf(work())).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['no-promised-result', 'no-promised-safety', 'reviewed-text']));
    expect(await published()).toBe(before);
  });
});

describe('what is published may not lose', () => {
  let whole: Publishable;
  beforeAll(async () => {
    whole = await publishable(app.strapi);
    await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
  });

  test.each<[string, string, () => Promise<unknown>]>([
    [
      'its treatment',
      'names-treatment-and-site',
      () => edit.unpublish(TREATMENT, { documentId: whole.treatment, locale: 'en' }),
    ],
    [
      'its treatment in every language',
      'names-treatment-and-site',
      () => edit.unpublish(TREATMENT, { documentId: whole.treatment, locale: '*' }),
    ],
    [
      'its deleted treatment',
      'names-treatment-and-site',
      () => edit.remove(TREATMENT, { documentId: whole.treatment, locale: '*' }),
    ],
    ['its last site', 'names-treatment-and-site', () => edit.unpublish(SITE, { documentId: whole.site, locale: 'en' })],
    [
      'its last site, deleted',
      'names-treatment-and-site',
      () => edit.remove(SITE, { documentId: whole.site, locale: '*' }),
    ],
    [
      'its last site, from the other end',
      'names-treatment-and-site',
      async () => {
        await edit.update(SITE, { documentId: whole.site, locale: 'en', data: { conditions: { set: [] } } });
        return edit.publish(SITE, { documentId: whole.site, locale: 'en' });
      },
    ],
    ['an approval', 'known-approval', () => edit.unpublish(APPROVAL, { documentId: whole.approvals[0] })],
    ['an approval, deleted', 'known-approval', () => edit.remove(APPROVAL, { documentId: whole.approvals[0] })],
    ['its source', 'has-source', () => edit.remove(SOURCE, { documentId: whole.source })],
    [
      'its reviewer',
      'named-reviewer',
      () => edit.remove('api::clinician.clinician' as never, { documentId: whole.clinician }),
    ],
  ])('%s', async (_, rule, work) => {
    const findings = await refusalOf(work());
    expect(findings).toContainEqual(
      expect.objectContaining({ rule, entry: expect.objectContaining({ documentId: whole.condition }) }),
    );
    expect(await isPublished(whole.condition)).toBe(true);
  });

  test('a second treatment or site may go, for the last is still there', async () => {
    const other = await publishable(app.strapi);
    await edit.update(CONDITION, {
      documentId: whole.condition,
      locale: 'en',
      data: { injectionSites: { set: [{ documentId: whole.site }] } },
    });
    await edit.publish(CONDITION, { documentId: other.condition, locale: 'en' });
    await edit.unpublish(CONDITION, { documentId: other.condition, locale: 'en' });
    await edit.unpublish(SITE, { documentId: other.site, locale: 'en' });
    expect((await recordOf(other.site)).map(({ action }) => action)).toEqual(['publish', 'unpublish']);
  });
});

test('an approval that turns off-label is refused while its condition does not say so', async () => {
  const { condition, approvals } = await publishable(app.strapi);
  for (const documentId of approvals)
    await edit.update(APPROVAL, { documentId, status: 'published', data: { regulatoryStatus: 'approved' } });
  await edit.update(CONDITION, {
    documentId: condition,
    locale: 'en',
    data: { limitations: paragraph('The effect wears off.'), lastReviewed: '2026-11-02' },
  });
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
  await edit.update(APPROVAL, { documentId: approvals[0], data: { regulatoryStatus: 'off_label' } });
  const findings = await refusalOf(edit.publish(APPROVAL, { documentId: approvals[0] }));
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'discloses-off-label', entry: expect.objectContaining({ documentId: condition }) }),
  );
});

test('the record cannot be changed or cut, not even by whom it belongs to', async () => {
  const record = () => app.strapi.db.connection('publishing.record');
  await expect(record().update({ road: 'forged' })).rejects.toThrow(/permission denied|only added to/);
  await expect(record().delete()).rejects.toThrow(/permission denied|only added to/);
  await expect(app.strapi.db.connection.raw('truncate publishing.record')).rejects.toThrow(
    /permission denied|only added to/,
  );
});
