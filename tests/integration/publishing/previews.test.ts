/** A token opens the draft of one entry, or the site as a release will leave it, and nothing else. */
import '../../support/gateOn';
import jwt from 'jsonwebtoken';
import { type Application, startApplication } from '../../support/application';
import { editor, paragraph, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { campaign, type Publishable, publishable } from '../../support/publishable';
import { adminToken, adminUser, apiToken } from '../../support/token';

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

const as = (token: string) => ({
  get: (url: string) => app.get(url).auth(token, { type: 'bearer' }),
  post: (url: string, body: object = {}) => app.post(url).auth(token, { type: 'bearer' }).send(body),
});

/** The token that the admin panel opens a draft with. */
async function tokenFor(uid: string, documentId: string, locale = 'en', token = ada): Promise<string> {
  const { body } = await as(token)
    .get(`/content-manager/preview/url/${uid}?documentId=${documentId}&locale=${locale}&status=draft`)
    .expect(200);
  return new URL(body.data.url, 'http://localhost').searchParams.get('preview') ?? '';
}

const preview = (url: string, token: string) => app.get(`/api/${url}`).set('Preview-Token', token);

/** Without what the moment of publishing gives it. */
function page({ updatedAt: _, publishedAt: __, ...rest }: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(rest, (key, value) => (key === 'updatedAt' || key === 'publishedAt' ? undefined : value)),
  );
}

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
    await app.get(`/api/body-map.svg?condition=${body.data.slug}&preview=${token}`).expect(200);
  });

  test('what is published later is what the preview showed', async () => {
    const drafts = await publishable(app.strapi);
    const token = await tokenFor(CONDITION, drafts.condition);
    const shown = (await preview(`conditions/${drafts.condition}`, token).expect(200)).body.data;
    await edit.publish(CONDITION, { documentId: drafts.condition, locale: 'en' });
    const published = (await app.get(`/api/conditions/${drafts.condition}`).expect(200)).body.data;
    expect(page(shown)).toEqual(page(published));
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
    expect(page(body.data)).toEqual(page(before));
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
    const linked = new URL(made.data.url, 'http://localhost').searchParams.get('preview') ?? '';
    expect((await preview(`conditions/${condition}?locale=fr`, linked)).body.data.approvals).toEqual([]);
    // It is listed for everybody who may read the page, and nobody else is handed what its maker may read.
    const listed = async (token: string) =>
      (await as(token).get(`/publishing/previews?uid=${CONDITION}&documentId=${condition}&locale=fr`)).body.data.links;
    expect(await listed(ada)).toMatchObject([{ id: made.data.id, isOpen: true, url: null }]);
    await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace' }).expect(201);
    expect(await listed(translator)).toMatchObject([
      { name: 'Dr. Grace', url: null },
      { id: made.data.id, url: made.data.url },
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
        return new URL(body.data.url, 'http://localhost').searchParams.get('preview') ?? '';
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

describe('a token that opens nothing', () => {
  const secretOf = () => String(app.strapi.config.get('settings.secrets.adminJwt'));
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

describe('a link for somebody without an account', () => {
  test('it opens the page until it is revoked, and says how often it did', async () => {
    const { condition } = await campaign(app.strapi);
    const of = { uid: CONDITION, documentId: condition, locale: 'en' };
    const { body: made } = await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace' }).expect(201);
    expect(made.data).toMatchObject({ name: 'Dr. Grace', madeBy: 'Ada', isOpen: true, timesOpened: 0 });
    const token = new URL(made.data.url, 'http://localhost').searchParams.get('preview') ?? '';
    await preview(`conditions/${condition}`, token).expect(200);
    const list = () => as(ada).get(`/publishing/previews?uid=${CONDITION}&documentId=${condition}&locale=en`);
    expect((await list()).body.data.links).toMatchObject([{ id: made.data.id, timesOpened: 1 }]);
    await as(ada).post(`/publishing/previews/${made.data.id}/revoke`).expect(200);
    const { body } = await preview(`conditions/${condition}`, token).expect(403);
    expect(body.error.details).toMatchObject({ code: 'preview-refused', reason: 'revoked' });
    expect((await list()).body.data.links).toMatchObject([{ isOpen: false, url: null, revokedBy: 'Ada' }]);
    await query(app.database, `delete from previews.links where id = '${made.data.id}'`);
    expect((await preview(`conditions/${condition}`, token).expect(403)).body.error.details.reason).toBe('revoked');
  });

  test('it ends with the account of whoever made it, and with the language of the entry', async () => {
    const { condition } = await campaign(app.strapi);
    await edit.update(CONDITION, {
      documentId: condition,
      locale: 'fr',
      data: { name: 'Un nom', slug: `fr-${condition}` },
    } as never);
    const leaving = await adminUser(app, 'marketing-editor');
    const session = (await app.post('/admin/login').send(leaving)).body.data.token;
    const linkFor = async (locale: string) => {
      const of = { uid: CONDITION, documentId: condition, locale };
      const { body } = await as(session).post('/publishing/previews', { of, name: 'Dr. Grace' }).expect(201);
      return new URL(body.data.url, 'http://localhost').searchParams.get('preview') ?? '';
    };
    const [english, french] = [await linkFor('en'), await linkFor('fr')];
    await preview(`conditions/${condition}?locale=fr`, french).expect(200);
    await edit.remove(CONDITION, { documentId: condition, locale: 'fr' });
    const gone = await preview(`conditions/${condition}?locale=fr`, french).expect(403);
    expect(gone.body.error.details.reason).toBe('expired');
    // Still listed: nothing that was handed out is out of sight.
    const { body } = await as(ada).get(`/publishing/previews?uid=${CONDITION}&documentId=${condition}&locale=fr`);
    expect(body.data.links).toHaveLength(1);
    await preview(`conditions/${condition}`, english).expect(200);
    await query(app.database, 'update admin_users set is_active = false where email = $1', [leaving.email]);
    await preview(`conditions/${condition}`, english).expect(403);
  });

  test('it expires, by the clock of the database', async () => {
    const { condition } = await campaign(app.strapi);
    const of = { uid: CONDITION, documentId: condition, locale: 'en' };
    const { body: made } = await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace', days: 1 }).expect(201);
    const token = new URL(made.data.url, 'http://localhost').searchParams.get('preview') ?? '';
    await query(app.database, `update previews.links set expires_at = now() where id = '${made.data.id}'`);
    const { body } = await preview(`conditions/${condition}`, token).expect(403);
    expect(body.error.details.reason).toBe('expired');
  });

  test.each([
    [{ name: '', of: { uid: CONDITION, documentId: 'x', locale: 'en' } }, 400],
    [{ name: 'me', of: { uid: CONDITION, documentId: 'x', locale: 'en' } }, 404],
    [{ name: 'me', of: { release: 99999 } }, 404],
    [{ name: 'me', of: { release: 1 }, days: 365 }, 400],
  ])('%j is refused', async (body, status) => {
    await as(ada).post('/publishing/previews', body).expect(status);
  });
});

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
    return { id: body.data.id, token: new URL(address.data.url, 'http://localhost').searchParams.get('preview') ?? '' };
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
        answers.push(status === 200 ? (/svg/.test(url) ? text : page(body.data ?? body)) : status);
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
    const theirs = new URL(body.data.url, 'http://localhost').searchParams.get('preview') ?? '';
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
