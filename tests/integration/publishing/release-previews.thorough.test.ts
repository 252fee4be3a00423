/** A token opens the site as a release will leave it, for whoever may read what is in it. */
import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { previewing, tokenIn, withoutMoment } from '../../support/previews';
import { campaign, type Publishable, publishable } from '../../support/publishable';
import { adminToken, apiToken } from '../../support/token';

const { CONDITION, TREATMENT, SITE, APPROVAL } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let ada: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ada = await adminToken(app);
});
afterAll(() => app.stop());

const { as, preview } = previewing(
  () => app,
  () => ada,
);

const frey = async (): Promise<string> => (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;

describe('of a release', () => {
  const everything = ({ condition, treatment, site, approvals }: Publishable) => [
    ...[
      [CONDITION, condition],
      [TREATMENT, treatment],
      [SITE, site],
    ].map(([uid, documentId]) => ({ uid, documentId, locale: 'en', action: 'publish' })),
    ...approvals.map((documentId) => ({ uid: APPROVAL, documentId, locale: null, action: 'publish' })),
  ];

  async function released(items: object[]): Promise<{ id: number; token: string }> {
    const { body } = await as(ada).post('/publishing/releases', { name: 'Autumn', items }).expect(201);
    const { body: address } = await as(ada).get(`/publishing/releases/${body.data.id}/preview`).expect(200);
    return { id: body.data.id, token: tokenIn(address.data.url) };
  }

  test('the whole site is shown as it will be: pages, lists, what changes on others, what goes', async () => {
    const drafts = await campaign(app.strapi);
    const condition = await frey();
    await edit.update(CONDITION, {
      documentId: condition,
      locale: 'en',
      data: { overview: paragraph('A new overview of it.') },
    });
    const gone = (await app.get('/api/guides')).body.data[0];
    const items = [
      ...everything(drafts),
      { uid: CONDITION, documentId: condition, locale: 'en', action: 'publish' },
      { uid: 'api::guide.guide', documentId: gone.documentId, locale: 'en', action: 'unpublish' },
    ];
    const { id, token } = await released(items);
    const urls = [
      `conditions/${drafts.condition}`,
      `treatments/${drafts.treatment}?locale=fr`,
      ...['en', 'es', 'fr', 'de'].map((locale) => `conditions/${condition}?locale=${locale}`),
      'conditions?pagination[pageSize]=100',
      'guides',
      `guides/${gone.documentId}`,
      'body-map.svg',
      `conditions/${condition}/structured-data`,
    ];
    const look = async (read: (url: string) => ReturnType<typeof preview>) => {
      const answers: unknown[] = [];
      for (const url of urls) {
        const { status, text, body } = await read(url);
        answers.push(status === 200 ? (/svg/.test(url) ? text : withoutMoment(body.data ?? body)) : status);
      }
      return answers;
    };
    const shown = await look((url) => preview(url, token));
    expect((await preview('search?q=name', token)).status).toBe(403);
    await as(ada)
      .post(`/publishing/releases/${id}/publish`, { override: { reason: 'A test of what is shown.' } })
      .expect(200);
    const published = await look((url) => app.get(`/api/${url}`));
    const withoutDates = (answers: unknown[]) =>
      JSON.parse(JSON.stringify(answers).replace(/"dateModified":"[^"]*"/g, '"dateModified":""'));
    expect(withoutDates(shown)).toEqual(withoutDates(published));
    expect(shown.slice(-4)).toContain(404);
  });

  test('what is put into it, or taken out, is seen at the next request', async () => {
    const { treatment, site } = await campaign(app.strapi);
    const item = (uid: string, documentId: string) => ({ uid, documentId, locale: 'en', action: 'publish' });
    const { id, token } = await released([item(SITE, site)]);
    await preview(`injection-sites/${site}`, token).expect(200);
    await preview(`treatments/${treatment}`, token).expect(404);
    await as(ada)
      .post(`/publishing/releases/${id}/items`, { items: [item(TREATMENT, treatment)] })
      .expect(200);
    await preview(`treatments/${treatment}`, token).expect(200);
    await as(ada)
      .post(`/publishing/releases/${id}/items/remove`, { items: [item(SITE, site)] })
      .expect(200);
    await preview(`injection-sites/${site}`, token).expect(404);
  });

  test('nothing of it is shown that whoever made the preview may not read, and nothing once it is published', async () => {
    const { condition, site, treatment, approvals } = await campaign(app.strapi);
    await edit.update(SITE, { documentId: site, locale: 'fr', data: { name: 'Un site', slug: `fr-${site}` } } as never);
    const item = (uid: string, documentId: string, locale: string | null = 'en') => ({
      ...{ uid, documentId, locale, action: 'publish' },
    });
    const { id, token } = await released([item(SITE, site, 'fr')]);
    const translator = await adminToken(app, 'translator-fr');
    const { body } = await as(translator).get(`/publishing/releases/${id}/preview`).expect(200);
    const theirs = tokenIn(body.data.url);
    const items = [item(SITE, site), item(TREATMENT, treatment), item(CONDITION, condition)];
    items.push(...approvals.map((approval) => item(APPROVAL, approval, null)));
    await as(ada).post(`/publishing/releases/${id}/items`, { items }).expect(200);
    await preview(`conditions/${condition}`, token).expect(200);
    await preview(`conditions/${condition}`, theirs).expect(404);
    await as(ada)
      .post(`/publishing/releases/${id}/items/remove`, { items: [item(SITE, site, 'fr')] })
      .expect(200);
    await as(ada).post(`/publishing/releases/${id}/publish`).expect(200);
    const { body: over } = await preview(`conditions/${condition}`, token).expect(403);
    expect(over.error.details.reason).toBe('expired');
    await as(ada).get(`/publishing/releases/${id}/preview`).expect(409);
  });

  test('one that only takes a page off begins at that page', async () => {
    const { condition } = await publishable(app.strapi);
    await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
    const { token } = await released([{ uid: CONDITION, documentId: condition, locale: 'en', action: 'unpublish' }]);
    await preview(`conditions/${condition}`, token).expect(404);
  });

  test.each(['abc', '1e20', '0'])('a release "%s" is none', async (id) => {
    await as(ada).get(`/publishing/releases/${id}/preview`).expect(404);
  });

  test('the log has no token', async () => {
    const lines: string[] = [];
    const noted = jest.spyOn(app.strapi.log, 'http').mockImplementation(((line: string) => lines.push(line)) as never);
    await app.get('/condition.html?slug=frey-syndrome&preview=secret&locale=en');
    await app.get('/api/conditions?preview=secret');
    noted.mockRestore();
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain('secret');
  });

  test('a full-access token goes on reading drafts', async () => {
    const token = await apiToken(app.strapi);
    const condition = await frey();
    await app.get(`/api/conditions/${condition}?status=draft`).auth(token, { type: 'bearer' }).expect(200);
  });
});
