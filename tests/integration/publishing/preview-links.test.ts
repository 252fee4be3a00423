/** A link opens a preview for somebody without an account, and ends. */
import '../../support/gateOn';
import { type Application, startApplication } from '../../support/application';
import { editor, uids } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { previewing, tokenIn } from '../../support/previews';
import { campaign } from '../../support/publishable';
import { adminToken, adminUser } from '../../support/token';

const { CONDITION } = uids;

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

describe('a link for somebody without an account', () => {
  test('it opens the page until it is revoked, and says how often it did', async () => {
    const { condition } = await campaign(app.strapi);
    const of = { uid: CONDITION, documentId: condition, locale: 'en' };
    const { body: made } = await as(ada).post('/publishing/previews', { of, name: 'Dr. Grace' }).expect(201);
    expect(made.data).toMatchObject({ name: 'Dr. Grace', madeBy: 'Ada', isOpen: true, timesOpened: 0 });
    const token = tokenIn(made.data.url);
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
      return tokenIn(body.data.url);
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
    const token = tokenIn(made.data.url);
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
