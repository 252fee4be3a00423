/** What an editor sees of a draft beside it, and what somebody sees who was sent a link. */
// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { FrameLocator } from 'playwright-core';
import { paragraph, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { startAdminPanel } from './adminPanel';
import { axeFindings, horizontalScroll, shown } from './visit';

const { CONDITION, TREATMENT } = uids;

jest.setTimeout(180_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let panel: Panel;
beforeAll(async () => {
  panel = await startAdminPanel();
});
afterAll(() => panel.stop());

const heading = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 });

test('the draft is shown beside its form, in the language that is edited, and anew when it is saved', async () => {
  const { edit, documentId, signedIn } = panel;
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { name: 'Un nom nouveau' } });
  const { page } = await signedIn('marketing-editor');
  await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=fr`);
  await page.getByRole('link', { name: /preview/i }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Aperçu : ceci n’est pas encore publié.').waitFor();
  expect(await heading(frame).textContent()).toBe('Un nom nouveau');
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { name: 'Un autre nom' } });
  // What the panel tells the page when it has saved.
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'strapiUpdate' }, '*'),
  );
  await frame.getByRole('heading', { level: 1, name: 'Un autre nom' }).waitFor();
  const { body } = await panel.app.get(`/api/conditions/${documentId}?locale=fr`);
  expect(body.data.name).not.toBe('Un autre nom');
  await page.close();
});

/** A phone whose owner has no account. */
const phone = async (address: string, options: object = {}) => {
  const { page, errors } = await panel.visitor({ viewport: { width: 320, height: 640 }, ...options });
  await page.goto(address);
  await shown(page);
  return { page, errors };
};

async function linkTo(of: object): Promise<{ id: string; url: string }> {
  const { body } = await panel.asAdministrator.post('/publishing/previews', { of, name: 'Dr. Grace' });
  return body.data;
}

test.each(['light', 'dark'] as const)(
  'a link opens the page on a phone without an account, %s',
  async (colorScheme) => {
    const { edit, documentId } = panel;
    await edit.update(CONDITION, { documentId, locale: 'en', data: { overview: paragraph('A campaign begins.') } });
    const { url } = await linkTo({ uid: CONDITION, documentId, locale: 'en' });
    const { page, errors } = await phone(url, { colorScheme });
    await page.getByText('Preview: this is not published yet.').waitFor();
    await page.getByText('A campaign begins.').waitFor();
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toMatch(/noindex/);
    expect(await page.locator('link[rel=canonical]').count()).toBe(0);
    expect(await horizontalScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

test('one that was taken back, has expired or is none says so', async () => {
  const { documentId } = panel;
  const { id, url } = await linkTo({ uid: CONDITION, documentId, locale: 'en' });
  await panel.asAdministrator.post(`/publishing/previews/${id}/revoke`);
  const { page } = await phone(url);
  await page.getByRole('heading', { name: 'This preview cannot be opened' }).waitFor();
  await page.getByText('This link was taken back. Ask for a new one.').waitFor();
  expect(await page.getByText('Preview: this is not published yet.').count()).toBe(0);
  await query(panel.app.database, `update previews.links set revoked_at = null, expires_at = now() where id = '${id}'`);
  await page.reload();
  await page.getByText('This link has expired. Ask for a new one.').waitFor();
  await page.goto(`${url.split('preview=')[0]}preview=guess`);
  await page.getByText('This link opens no preview. Ask for it again.').waitFor();
  await page.close();
});

test('a release is looked at as a whole, from page to page', async () => {
  const { edit, documentId, app } = panel;
  const treatment: string = (await app.get('/api/treatments')).body.data[0].documentId;
  await edit.update(CONDITION, { documentId, locale: 'en', data: { name: 'A campaign' } });
  await edit.update(TREATMENT, { documentId: treatment, locale: 'en', data: { name: 'Its treatment' } });
  const items = [
    { uid: CONDITION, documentId, locale: 'en', action: 'publish' },
    { uid: TREATMENT, documentId: treatment, locale: 'en', action: 'publish' },
  ];
  const { body } = await panel.asAdministrator.post('/publishing/releases', { name: 'Campaign', items });
  const { body: address } = await panel.asAdministrator.get(`/publishing/releases/${body.data.id}/preview`);
  const { page } = await phone(address.data.url);
  await page.getByRole('heading', { level: 1, name: 'A campaign' }).waitFor();
  await page.getByRole('link', { name: 'Its treatment' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Its treatment' }).waitFor();
  await page.getByText('Preview: this is not published yet.').waitFor();
  await page.close();
});
