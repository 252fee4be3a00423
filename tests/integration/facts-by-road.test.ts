import { type Application, startApplication } from '../support/application';
import { code, conditions, values } from '../support/conditions';
import { editor, treatmentText, uids } from '../support/fixtures';
import { adminToken, apiToken } from '../support/token';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let look: ReturnType<typeof conditions>['look'];
let liveCondition: ReturnType<typeof conditions>['liveCondition'];
let treatment: ReturnType<typeof conditions>['treatment'];
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ({ look, liveCondition, treatment } = conditions(edit));
});
afterAll(() => app.stop());

describe('through the admin panel', () => {
  test('French shows the facts of English, and saving or publishing it with others changes only its text', async () => {
    const drug = await treatment('panel-drug');
    await edit.update(TREATMENT, { documentId: drug, locale: 'fr', data: treatmentText('panel-drug-fr') });
    await edit.publish(TREATMENT, { documentId: drug, locale: ['en', 'fr'] });
    const documentId = await liveCondition('panel', { codes: [code('A00')], treatments: [drug] });
    const token = await adminToken(app);
    const url = `/content-manager/collection-types/${CONDITION}/${documentId}`;
    const shown = await app.get(`${url}?locale=fr`).auth(token, { type: 'bearer' }).expect(200);
    expect(shown.body.data).toMatchObject({ evidenceLevel: 'limited', codes: [code('A00')], treatments: { count: 1 } });

    const { id, publishedAt, ...entry } = shown.body.data;
    const sent = {
      ...entry,
      name: 'Écrit dans le panneau',
      evidenceLevel: 'strong',
      codes: [code('Z99')],
      treatments: { connect: [], disconnect: [{ id: drug, documentId: drug, locale: 'fr' }] },
      sources: { connect: [], disconnect: [] },
      injectionSites: { connect: [], disconnect: [] },
      reviewedBy: { connect: [], disconnect: [] },
    };
    await app.put(`${url}?locale=fr`).auth(token, { type: 'bearer' }).send(sent).expect(200);
    await app.post(`${url}/actions/publish?locale=fr`).auth(token, { type: 'bearer' }).send(sent).expect(200);
    for (const locale of ['en', 'fr']) {
      for (const status of ['draft', 'published'] as const) {
        const found = await look(documentId, locale, status);
        expect([found.evidenceLevel, values(found), found.treatments.length]).toEqual(['limited', ['A00'], 1]);
      }
    }
    const served = await app.get(`/api/conditions/${documentId}?locale=fr`).expect(200);
    expect(served.body.data.name).toBe('Écrit dans le panneau');
  });
});

describe('through the API', () => {
  test('facts sent to French are refused by name, and nothing of the request is written', async () => {
    const documentId = await liveCondition('refused');
    const { body } = await app
      .put(`/api/conditions/${documentId}?locale=fr`)
      .auth(await apiToken(app.strapi), { type: 'bearer' })
      .send({ data: { name: 'Autre nom', evidenceLevel: 'strong', treatments: [] } })
      .expect(400);
    expect(body.error.details).toMatchObject({
      code: 'shared-fact',
      errors: [{ path: ['evidenceLevel'] }, { path: ['treatments'] }],
    });
    expect(await edit.find(CONDITION, { documentId, locale: 'fr' })).toMatchObject({ name: 'Name of refused-fr' });
  });
});

test('the admin panel learns the default locale with each localized type, to lock facts in the others', () => {
  for (const uid of [CONDITION, TREATMENT]) {
    expect(app.strapi.contentType(uid).pluginOptions).toMatchObject({ i18n: { localized: true, defaultLocale: 'en' } });
  }
  const { i18n } = app.strapi.contentType('api::source.source').pluginOptions as { i18n: object };
  expect(i18n).toEqual({ localized: false });
});
