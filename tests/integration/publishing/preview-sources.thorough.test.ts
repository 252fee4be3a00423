/** Who edits is told where the texts of a previewed page are kept; nobody else is. */
import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { uids } from '../../support/fixtures';
import { previewing, tokenIn } from '../../support/previews';
import { campaign } from '../../support/publishable';
import { adminToken, apiToken } from '../../support/token';

const { CONDITION, TREATMENT, APPROVAL } = uids;

let app: Application;
let ada: string;
beforeAll(async () => {
  app = await startApplication();
  ada = await adminToken(app);
});
afterAll(() => app.stop());

const { as, preview, tokenFor } = previewing(
  () => app,
  () => ada,
);

const frey = async (): Promise<string> => (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;

describe('where the texts of a page are kept', () => {
  const asked = { 'Strapi-Encode-Source-Maps': 'true' };
  const summary = (condition: string, locale: string) =>
    `documentId=${condition}&type=text&path=summary&model=${encodeURIComponent(CONDITION)}&kind=collectionType&locale=${locale}`;

  test('somebody who edits is told it beside the page, whose texts stay as they are', async () => {
    const condition = await frey();
    const token = await tokenFor(CONDITION, condition, 'fr');
    const plain = await preview(`conditions/${condition}?locale=fr`, token).expect(200);
    const { body, headers } = await preview(`conditions/${condition}?locale=fr`, token).set(asked).expect(200);
    const { sources, ...rest } = body;
    expect(rest).toEqual(plain.body);
    expect(plain.body).not.toHaveProperty('sources');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(sources.summary).toBe(summary(condition, 'fr'));
    const pathOf = (path: string) => Object.fromEntries(new URLSearchParams(sources[path]));
    expect(pathOf('evidence.note')).toMatchObject({ path: 'evidenceNote', locale: 'fr' });
    expect(pathOf('faqs.0.answer')).toMatchObject({ path: 'faqs.0.answer', type: 'blocks', documentId: condition });
    const [treatment] = body.data.treatments;
    expect(pathOf('treatments.0.name')).toMatchObject({
      documentId: treatment.documentId,
      model: TREATMENT,
      path: 'name',
      locale: treatment.locale,
    });
    expect(pathOf('approvals.0.authority')).toMatchObject({ model: APPROVAL, path: 'authority' });
    expect(sources).not.toHaveProperty('documentId');
  });

  test('each leads to a field that the model has', async () => {
    const { condition, treatment } = await campaign(app.strapi);
    for (const [uid, documentId] of [[CONDITION, condition] as const, [TREATMENT, treatment] as const]) {
      const url = `${uid.split('.')[1]}s/${documentId}`;
      const { body } = await preview(url, await tokenFor(uid, documentId))
        .set(asked)
        .expect(200);
      expect(Object.keys(body.sources).length).toBeGreaterThan(10);
      for (const [path, source] of Object.entries<string>(body.sources)) {
        const said = Object.fromEntries(new URLSearchParams(source));
        const where = { documentId: said.documentId, ...(said.locale && { locale: said.locale }), publishedAt: null };
        const query = app.strapi.db.query(said.model as never);
        const draft =
          (await query.findOne({ where, populate: true } as never)) ??
          (await query.findOne({ where: { documentId: said.documentId }, populate: true } as never));
        const at = (of: unknown, steps: string[]) =>
          steps.reduce((held: unknown, step) => (held as Record<string, unknown> | undefined)?.[step], of);
        expect([path, at(draft, (said.path ?? '').split('.'))]).toEqual([path, at(body.data, path.split('.'))]);
      }
    }
  });

  test.each([
    ['without a token', async () => ''],
    [
      'by a link, which is for somebody without an account',
      async (condition: string) => {
        const of = { uid: CONDITION, documentId: condition, locale: 'en' };
        const { body } = await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace' });
        return tokenIn(body.data.url);
      },
    ],
  ])('nobody is told it %s', async (_, tokenOf) => {
    const condition = await frey();
    const token = await tokenOf(condition);
    const read = () => (token ? preview(`conditions/${condition}`, token) : app.get(`/api/conditions/${condition}`));
    const before = (await read().expect(200)).body;
    // Asked for twice: what was answered to somebody who edits is in no cache.
    await preview(`conditions/${condition}`, await tokenFor(CONDITION, condition))
      .set(asked)
      .expect(200);
    for (let turn = 0; turn < 2; turn += 1) expect((await read().set(asked).expect(200)).body).toEqual(before);
    expect(before).not.toHaveProperty('sources');
  });

  test('nothing that is made of a page holds it, and a write is answered as ever', async () => {
    const condition = await frey();
    const token = await tokenFor(CONDITION, condition);
    const data = await preview(`conditions/${condition}/structured-data`, token).set(asked).expect(200);
    expect(JSON.stringify(data.body)).not.toMatch(/documentId=/);
    const full = await apiToken(app.strapi);
    const { body } = await app
      .put(`/api/conditions/${condition}`)
      .auth(full, { type: 'bearer' })
      .set(asked)
      .send({ data: { summary: 'Plain.' } });
    expect(body.data.summary).toBe('Plain.');
  });

  test('a front end elsewhere may ask with a token in its browser', async () => {
    const { headers } = await app
      .options('/api/conditions/frey-syndrome')
      .set('Origin', 'https://clinic.example')
      .set('Access-Control-Request-Method', 'GET')
      .set('Access-Control-Request-Headers', 'preview-token,strapi-encode-source-maps');
    expect(headers['access-control-allow-headers']).toMatch(/preview-token/i);
    expect(headers['access-control-allow-headers']).toMatch(/strapi-encode-source-maps/i);
  });
});
