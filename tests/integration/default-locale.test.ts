import { type Application, startApplication } from '../support/application';
import { query } from '../support/postgres';
import { adminToken } from '../support/token';

let app: Application;
let token: string;
beforeAll(async () => {
  app = await startApplication();
  token = await adminToken(app);
});
afterAll(() => app.stop());

async function makeDefault(code: string) {
  const { body } = await app.get('/i18n/locales').auth(token, { type: 'bearer' }).expect(200);
  const { id, name } = (body as { id: number; code: string; name: string }[]).find((one) => one.code === code) ?? {};
  return app.put(`/i18n/locales/${id}`).auth(token, { type: 'bearer' }).send({ name, isDefault: true });
}

const page = async (locale: string) => {
  const { body } = await app.get(`/api/conditions/frey-syndrome?locale=${locale}`).expect(200);
  return body;
};

/** Texts, facts and relations of a page, apart from when they were written and in which language others are named. */
const shown = ({
  data: { updatedAt, publishedAt, createdAt, alternates, ...data },
}: {
  data: Record<string, unknown>;
}) => data;

test('another default locale is at once the source of facts, texts, roles and the panel, and no reader loses a text', async () => {
  const before = { en: await page('en'), fr: await page('fr') };
  expect((await makeDefault('fr')).status).toBe(200);

  const after = { en: await page('en'), fr: await page('fr') };
  expect(after.en.meta.locale).toEqual({ requested: 'en', chain: ['en', 'fr'] });
  expect(after.fr.meta.locale).toEqual({ requested: 'fr', chain: ['fr'] });
  expect(after.en.data.approvals.length).toBeGreaterThan(0);
  expect(shown(after.en)).toEqual(shown(before.en));
  expect(shown(after.fr)).toEqual(shown(before.fr));

  // What was the source is a translation, right where the other one was.
  const states = await query<{ locale: string; state: string; count: number }>(
    app.database,
    `select locale, state, count(*)::int as count from translation.segments
     where status = 'published' and locale in ('en', 'fr') group by 1, 2 order by 1, 2`,
  );
  expect([...new Set(states.filter(({ locale }) => locale === 'fr').map(({ state }) => state))]).toEqual(['source']);
  expect([...new Set(states.filter(({ locale }) => locale === 'en').map(({ state }) => state))]).toEqual(['current']);

  const permissions = await query<{ code: string; count: number }>(
    app.database,
    `select r.code, count(l.permission_id)::int as count from admin_roles r
     left join admin_permissions_role_lnk l on l.role_id = r.id where r.code in ('translator-en', 'translator-fr') group by 1`,
  );
  const counts = Object.fromEntries(permissions.map(({ code, count }) => [code, count]));
  expect(counts['translator-en']).toBeGreaterThan(0);
  expect(counts['translator-fr']).toBe(0);
  const types = await app
    .get('/content-manager/content-types/api::condition.condition/configuration')
    .auth(token, { type: 'bearer' });
  expect(types.status).toBe(200);
  const options = app.strapi.contentType('api::condition.condition').pluginOptions as {
    i18n: { defaultLocale?: string };
  };
  expect(options.i18n.defaultLocale).toBe('fr');

  // Facts are those of French now, and an edit of them reaches English.
  const strapi = app.strapi.documents('api::condition.condition');
  const { documentId } = after.fr.data;
  await strapi.update({ documentId, locale: 'fr', data: { evidenceLevel: 'expert_opinion' } as never });
  await strapi.publish({ documentId, locale: 'fr' });
  expect((await page('en')).data.evidence.level).toBe('expert_opinion');
});

test('a default locale that cannot be changed to changes nothing', async () => {
  const before = await page('en');
  expect((await makeDefault('de')).status).toBe(400);
  expect(await page('en')).toEqual(before);
});
