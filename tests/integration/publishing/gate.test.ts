import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { conditionText, editor, uids } from '../../support/fixtures';

const { CONDITION } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
});
afterAll(() => app.stop());

test('a condition with nothing to rest on is refused with all that is missing, and nothing is changed', async () => {
  const { documentId } = await edit.create(CONDITION, { locale: 'en', data: conditionText('bare') });
  const refused = edit.publish(CONDITION, { documentId, locale: 'en' });
  await expect(refused).rejects.toMatchObject({ details: { code: 'publish-refused' } });
  const { details } = (await refused.catch((error) => error)) as { details: { findings: { rule: string }[] } };
  expect(details.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['has-source', 'named-reviewer', 'recent-review', 'names-treatment-and-site']),
  );
  expect(await app.strapi.db.query(CONDITION).count({ where: { documentId, publishedAt: { $notNull: true } } })).toBe(
    0,
  );
});
