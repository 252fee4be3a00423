/** A token opens the draft of one entry with what its page embeds, and nothing else. */
import '../../support/gateOn';
import jwt from 'jsonwebtoken';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { previewing, tokenIn, withoutMoment } from '../../support/previews';
import { campaign, type Publishable, publishable } from '../../support/publishable';
import { adminToken } from '../../support/token';

const { CONDITION, TREATMENT } = uids;

let app: Application;
let edit: ReturnType<typeof editor>;
let ada: string;
beforeAll(async () => {
  app = await startApplication();
  edit = editor(app.strapi);
  ada = await adminToken(app);
});
afterAll(() => app.stop());

const { as, preview, tokenFor } = previewing(
  () => app,
  () => ada,
);

const frey = async (): Promise<string> => (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;

describe('of an entry', () => {
  test('the draft is shown as it will be, with the drafts that it embeds, and kept by nobody', async () => {
    const drafts = await campaign(app.strapi);
    await app.get(`/api/conditions/${drafts.condition}`).expect(404);
    const token = await tokenFor(CONDITION, drafts.condition);
    const { body, headers } = await preview(`conditions/${drafts.condition}`, token).expect(200);
    expect(body.data).toMatchObject({
      documentId: drafts.condition,
      treatments: [{ documentId: drafts.treatment }],
      injectionSites: [{ documentId: drafts.site }],
      approvals: [{ region: 'EU' }, { region: 'GB' }, { region: 'US' }],
    });
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    await app.get(`/api/conditions/${drafts.condition}`).expect(404);
    const inAddress = await app.get(`/api/conditions/${drafts.condition}?preview=${token}&fields=name`).expect(200);
    expect(inAddress.body.data.name).toMatch(/^Name of/);
    await app.get(`/api/conditions/${body.data.slug}/structured-data?preview=${token}`).expect(200);
    await preview(`treatments/${drafts.treatment}`, token).expect(200);
    await app.get(`/api/treatments/${drafts.treatment}`).expect(404);
    await app.get(`/api/conditions/${body.data.slug}/image.png?preview=${token}`).expect(200);
    await app.get(`/api/body-map.svg?condition=${body.data.slug}&preview=${token}`).expect(200);
  });

  test('what is published later is what the preview showed', async () => {
    const drafts = await publishable(app.strapi);
    const token = await tokenFor(CONDITION, drafts.condition);
    const shown = (await preview(`conditions/${drafts.condition}`, token).expect(200)).body.data;
    await edit.publish(CONDITION, { documentId: drafts.condition, locale: 'en' });
    const published = (await app.get(`/api/conditions/${drafts.condition}`).expect(200)).body.data;
    expect(withoutMoment(shown)).toEqual(withoutMoment(published));
  });

  test('a save is seen at the next request, whatever of the page it was', async () => {
    const condition = await frey();
    const token = await tokenFor(CONDITION, condition, 'fr');
    const look = async () => (await preview(`conditions/${condition}?locale=fr`, token).expect(200)).body.data;
    const before = await look();
    await edit.update(CONDITION, { documentId: condition, locale: 'fr', data: { summary: 'Un autre résumé.' } });
    expect((await look()).summary).toBe('Un autre résumé.');
    const [treatment] = before.treatments;
    await edit.update(TREATMENT, { documentId: treatment.documentId, locale: 'fr', data: { name: 'Un autre nom' } });
    expect((await look()).treatments[0].name).toBe('Un autre nom');
    const { body } = await app.get(`/api/conditions/${condition}?locale=fr`);
    expect(withoutMoment(body.data)).toEqual(withoutMoment(before));
  });

  test('a draft that lacks what a page needs is shown, too', async () => {
    const { documentId } = await edit.create(CONDITION, {
      locale: 'en',
      data: { name: 'Half a page', slug: 'half-a-page' },
    });
    const token = await tokenFor(CONDITION, documentId);
    const { body } = await preview('conditions/half-a-page', token).expect(200);
    expect(body.data).toMatchObject({ name: 'Half a page', summary: null, treatments: [] });
  });

  test.each([
    ['another entry', () => 'conditions/hyperhidrosis'],
    ['the picture of another entry', () => 'body-map.svg?condition=hyperhidrosis'],
    ['the picture of all', () => 'body-map.svg'],
    ['another type at the same address', ({ condition }: Publishable) => `treatments/${condition}`],
    ['a list', () => 'conditions'],
    ['the search', () => 'search?q=name'],
    ['the sitemap', () => 'sitemap.xml'],
  ])('it does not open %s', async (_, urlOf) => {
    const drafts = await campaign(app.strapi);
    const token = await tokenFor(CONDITION, drafts.condition);
    const { body, headers } = await preview(urlOf(drafts), token).expect(403);
    expect(body.error.details).toMatchObject({ code: 'preview-refused', reason: 'elsewhere' });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('it opens no other road to the draft', async () => {
    const { condition } = await campaign(app.strapi);
    const token = await tokenFor(CONDITION, condition);
    await app.get(`/api/conditions/${condition}?status=draft`).set('Preview-Token', token).expect(403);
    await app.get(`/api/conditions/${condition}`).set('Authorization', `Bearer ${token}`).expect(401);
    const write = await app
      .put(`/api/conditions/${condition}`)
      .set('Preview-Token', token)
      .send({ data: { name: 'x' } });
    expect(write.status).toBe(403);
    const asked = { query: `{ condition(documentId: "${condition}") { name } }` };
    const { body } = await app.post('/graphql').set('Preview-Token', token).send(asked);
    expect(body.data?.condition ?? null).toBeNull();
    await app.get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(401);
  });

  test('it embeds no draft that whoever made it may not read', async () => {
    const { condition, approvals } = await campaign(app.strapi);
    await edit.update(CONDITION, {
      documentId: condition,
      locale: 'fr',
      data: { name: 'Un nom', slug: `fr-${condition}` },
    } as never);
    const translator = await adminToken(app, 'translator-fr');
    const look = async (token: string) => {
      const of = await tokenFor(CONDITION, condition, 'fr', token);
      return (await preview(`conditions/${condition}?locale=fr`, of).expect(200)).body.data;
    };
    // A translator reads pages, at the desk in the source language, too, and no approvals.
    expect(await look(translator)).toMatchObject({ name: 'Un nom', treatments: [{ locale: 'en' }], approvals: [] });
    expect((await look(ada)).approvals).toHaveLength(approvals.length);
    const of = { uid: CONDITION, documentId: condition, locale: 'fr' };
    const { body: made } = await as(translator).post('/publishing/previews', { of, name: 'me' }).expect(201);
    const linked = tokenIn(made.data.url);
    expect((await preview(`conditions/${condition}?locale=fr`, linked)).body.data.approvals).toEqual([]);
    // It is listed for everybody who may read the page, and nobody else is handed what its maker may read.
    const listed = async (token: string) =>
      (await as(token).get(`/publishing/previews?uid=${CONDITION}&documentId=${condition}&locale=fr`)).body.data.links;
    expect(await listed(ada)).toMatchObject([{ id: made.data.id, isOpen: true, url: null }]);
    await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace' }).expect(201);
    expect(await listed(translator)).toMatchObject([
      { name: 'Dr. Grace', url: null },
      { id: made.data.id, url: expect.stringContaining('preview=') },
    ]);
  });

  test('somebody who may not read the draft gets no token for it', async () => {
    const { condition } = await campaign(app.strapi);
    const translator = await adminToken(app, 'translator-fr');
    const url = `/content-manager/preview/url/${CONDITION}?documentId=${condition}&locale=en&status=draft`;
    await as(translator).get(url).expect(403);
    await as(translator)
      .post('/publishing/previews', { of: { uid: CONDITION, documentId: condition, locale: 'en' }, name: 'me' })
      .expect(403);
    await app.get(url).expect(401);
  });
});

describe('a token that opens nothing', () => {
  const secretOf = () => String(app.strapi.config.get('settings.secrets.adminJwt'));
  test('one of a session that was left open is refused after an hour', async () => {
    const condition = await frey();
    const before = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 61 * 60_000);
    const token = await tokenFor(CONDITION, condition).finally(() => before.mockRestore());
    const { body } = await preview(`conditions/${condition}`, token).expect(403);
    expect(body.error.details).toMatchObject({ code: 'preview-refused', reason: 'expired' });
  });

  test.each([
    ['no token', () => 'x', 'invalid'],
    ['an endless one', () => 'x'.repeat(3000), 'invalid'],
    ['one of a session', () => ada, 'invalid'],
    [
      'one that is signed with another secret',
      (token: string) => jwt.sign({ ...(jwt.decode(token) as object) }, 'guess'),
      'invalid',
    ],
    [
      'one that is signed with the secret of sessions',
      (token: string) => jwt.sign({ ...(jwt.decode(token) as object) }, secretOf()),
      'invalid',
    ],
    [
      'one that is signed by nobody',
      (token: string) => jwt.sign({ ...(jwt.decode(token) as object) }, '', { algorithm: 'none' }),
      'invalid',
    ],
    [
      'one whose claims were changed',
      (token: string) =>
        token.replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...(jwt.decode(token) as object), scope: { kind: 'release', id: 1 } })).toString('base64url')}.`,
        ),
      'invalid',
    ],
  ])('%s is refused', async (_, made, reason) => {
    const condition = await frey();
    const token = made(await tokenFor(CONDITION, condition));
    const { body } = await preview(`conditions/${condition}`, token).expect(403);
    expect(body.error.details).toMatchObject({ code: 'preview-refused', reason });
  });
});
