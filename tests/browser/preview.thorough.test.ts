/** What an editor sees of a draft beside it, and what somebody sees who was sent a link. */
// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { paragraph, uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { startAdminPanel } from './adminPanel';
import { axeFindings, horizontalScroll, ownAxeFindings, shown, WIDTHS } from './visit';

const { APPROVAL, CONDITION, TREATMENT } = uids;

jest.setTimeout(180_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let panel: Panel;
beforeAll(async () => {
  panel = await startAdminPanel();
});
afterAll(() => panel.stop());

const heading = (frame: FrameLocator) => frame.getByRole('heading', { level: 1 });

const previewOf = (id: string, locale: string) =>
  `/admin/content-manager/collection-types/${CONDITION}/${id}/preview?plugins[i18n][locale]=${locale}`;

/** The draft in Strapi's Preview, opened from its form. */
async function beside(role: string, locale: string, options: object = {}) {
  const { page } = await panel.signedIn(role, options);
  await page.goto(previewOf(panel.documentId, locale).replace('/preview?', '?'));
  await page.getByRole('link', { name: 'Open preview' }).click();
  const frame = page.frameLocator('iframe');
  await frame.locator('main[aria-busy=false] h1').waitFor();
  return { page, frame };
}

/** The field that has the caret, once one does. */
async function focused(page: Page): Promise<Locator> {
  const field = page.locator(':is(input, textarea, [contenteditable=true]):focus');
  await field.waitFor();
  return field;
}

test('the draft is shown beside its form in the language that is edited, and no visitor sees it', async () => {
  const { edit, documentId } = panel;
  await edit.update(CONDITION, { documentId, locale: 'fr', data: { name: 'Un nom nouveau' } });
  const { page, frame } = await beside('marketing-editor', 'fr', { viewport: { width: 1280, height: 900 } });
  await frame.getByText('Aperçu : ceci n’est pas encore publié.').waitFor();
  expect(await heading(frame).textContent()).toBe('Un nom nouveau');
  const { body } = await panel.app.get(`/api/conditions/${documentId}?locale=fr`);
  expect(body.data.name).not.toBe('Un nom nouveau');
  await page.close();
});

test('a click on a text opens its field there, and what is saved in it is seen at once', async () => {
  const { page, frame } = await beside('marketing-editor', 'fr', { viewport: { width: 1280, height: 900 } });
  await frame.locator('.lead').click();
  await page.getByRole('textbox', { name: 'summary' }).waitFor();
  await focused(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Un résumé tout neuf.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('Un résumé tout neuf.').waitFor();
  expect((await panel.draft('fr')).summary).toBe('Un résumé tout neuf.');
  await heading(frame).click();
  await page.getByRole('textbox', { name: 'name' }).waitFor();
  await page.keyboard.press('Escape');
  await frame.locator('#overview .prose p').first().click();
  await page.locator('[data-radix-popper-content-wrapper] [contenteditable=true]').waitFor();
  expect(await (await focused(page)).getAttribute('contenteditable')).toBe('true');
  await page.close();
});

test('a text of another entry leads to its field in that entry, a shared fact to where it is looked up', async () => {
  const { page, frame } = await beside('marketing-editor', 'fr', { viewport: { width: 1280, height: 900 } });
  const shown = await frame.locator('.boxedWarning p').first().textContent();
  await frame.locator('.boxedWarning p').first().click();
  await page.waitForURL(/api::treatment\.treatment\/\w+\?.*locale.*=fr/);
  expect(await (await focused(page)).textContent()).toContain(shown?.slice(0, 40));
  await page.goBack();
  await frame.locator('main[aria-busy=false] h1').waitFor();
  await frame.locator('.approvals tbody th span').first().click();
  await page.waitForURL(/api::approval\.approval/);
  await page.close();
});

test('a link is still followed, and with Alt its text leads to its field', async () => {
  const { page, frame } = await beside('marketing-editor', 'en', { viewport: { width: 1280, height: 900 } });
  await frame.getByRole('button', { name: 'Open all sections' }).click();
  const card = frame.locator('.card-title a').first();
  const name = await card.textContent();
  await card.click();
  await frame.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  await page.reload();
  await frame.getByRole('button', { name: 'Open all sections' }).click();
  await frame
    .locator('.card-title a')
    .first()
    .click({ modifiers: ['Alt'] });
  await page.waitForURL(/api::treatment\.treatment/);
  expect(await (await focused(page)).inputValue()).toBe(name);
  await page.close();
});

test('what another page says, or names no field, is not listened to', async () => {
  const { page, frame } = await beside('marketing-editor', 'en', { viewport: { width: 1280, height: 900 } });
  const path = (field: string) =>
    `documentId=${panel.documentId}&type=string&path=${field}&model=${CONDITION}&kind=collectionType&locale=en`;
  const say = (of: string) => ({
    type: 'strapiFieldFocusIntent',
    payload: { path: of, position: { top: 0, left: 0, right: 9, bottom: 9, width: 9, height: 9 } },
  });
  const popover = page.locator('[data-radix-popper-content-wrapper]');
  // From the panel's own window, which has the same origin.
  await page.evaluate((message) => window.postMessage(message, '*'), say(path('summary')));
  const body = frame.locator('body');
  for (const said of [path('nothing'), path('../x'), 'nonsense', path('summary').replace('condition.', 'other.')])
    await body.evaluate((_, message) => window.parent.postMessage(message, '*'), say(said));
  expect(await popover.count()).toBe(0);
  expect(page.url()).toContain(`${CONDITION}/${panel.documentId}/preview`);
  await body.evaluate((_, message) => window.parent.postMessage(message, '*'), say(path('summary')));
  await popover.getByRole('textbox', { name: 'summary' }).waitFor();
  await page.close();
});

test('what somebody else saved meanwhile is not overwritten from the preview either', async () => {
  const { edit, documentId } = panel;
  const { page, frame } = await beside('marketing-editor', 'en', { viewport: { width: 1280, height: 900 } });
  await frame.locator('.lead').click();
  await page.getByRole('textbox', { name: 'summary' }).fill('Mine.');
  await page.keyboard.press('Escape');
  await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'Theirs.' } });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody else saved this meanwhile').waitFor();
  expect((await panel.draft('en')).summary).toBe('Theirs.');
  await page.close();
});

test('a translator sends a link, sees what became of it, and takes it back', async () => {
  const { page } = await panel.signedIn('translator-fr', { viewport: { width: 1280, height: 900 } });
  await page.goto(previewOf(panel.documentId, 'fr').replace('/preview?', '?'));
  await page.getByRole('button', { name: 'Share a preview…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whom it is for').fill('Dr. Lovelace');
  await dialog.getByLabel('How many days').fill('31');
  await dialog.getByText('From 1 to 30 days.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Make a link' }).isDisabled()).toBe(true);
  await dialog.getByLabel('How many days').fill('3');
  await page.keyboard.press('Enter');
  await dialog.getByText('The link for Dr. Lovelace is made').waitFor();
  const url = await dialog.getByLabel('Link for Dr. Lovelace', { exact: true }).inputValue();
  // Nobody gave this page the clipboard.
  await dialog.getByRole('button', { name: 'Copy the link for Dr. Lovelace' }).click();
  await dialog.getByText(/^(Copied\.|It is selected)/).waitFor();
  await (await phone(url)).page.close();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Share a preview…' }).click();
  await dialog.getByText(/Opened once/).waitFor();
  await dialog.getByRole('button', { name: 'Revoke the link for Dr. Lovelace…' }).click();
  await dialog.getByRole('button', { name: 'Revoke the link for Dr. Lovelace', exact: true }).click();
  await dialog.getByText(/^Revoked by/).waitFor();
  const { page: visitor } = await phone(url);
  await visitor.getByRole('heading', { name: 'Cet aperçu ne peut pas être ouvert' }).waitFor();
  await visitor.close();
  await page.close();
});

test('a failure stays in sight', async () => {
  const { page } = await panel.signedIn('marketing-editor', { viewport: { width: 1280, height: 900 } });
  await page.goto(previewOf(panel.documentId, 'en').replace('/preview?', '?'));
  await page.getByRole('button', { name: 'Share a preview…' }).click();
  const dialog = page.getByRole('dialog');
  await page.route('**/publishing/previews', (route) => route.abort());
  await dialog.getByLabel('Whom it is for').fill('Dr. Offline');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('Whom it is for').inputValue()).toBe('Dr. Offline');
  await page.close();
});

test.each(WIDTHS)('sharing is accessible and fits: %i px', async (width) => {
  await linkTo({ uid: CONDITION, documentId: panel.documentId, locale: 'en' });
  const { page } = await panel.signedIn('strapi-super-admin', { viewport: { width, height: 900 } });
  await page.goto(previewOf(panel.documentId, 'en').replace('/preview?', '?'));
  if (width < 1080) await page.getByRole('button', { name: 'Open more actions' }).click();
  await page.getByRole('button', { name: 'Share a preview…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Revoke the link/ })
    .first()
    .click();
  expect(await ownAxeFindings(page, '[role=dialog]')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
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
  const { page: release } = await panel.signedIn('marketing-editor', { viewport: { width: 1280, height: 900 } });
  await release.goto(`/admin/publishing/releases/${body.data.id}`);
  const tab = release.context().waitForEvent('page');
  await release.getByRole('button', { name: 'Preview', exact: true }).click();
  const page = await tab;
  await page.getByRole('heading', { level: 1, name: 'A campaign' }).waitFor();
  await page.getByRole('button', { name: 'Open all sections' }).click();
  await page.getByRole('link', { name: 'Its treatment' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Its treatment' }).waitFor();
  await page.getByText('Preview: this is not published yet.').waitFor();
  await page.close();
  await release.getByRole('button', { name: 'Share a preview…' }).click();
  const dialog = release.getByRole('dialog');
  await dialog.getByLabel('Whom it is for').fill('Dr. Grace');
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const { page: clinician } = await phone(await dialog.getByLabel('Link for Dr. Grace', { exact: true }).inputValue());
  await clinician.getByRole('heading', { level: 1, name: 'A campaign' }).waitFor();
  await clinician.close();
  await release.close();
});

test('a release that no page shows anything of says so', async () => {
  const data = { region: 'US', regulatoryStatus: 'off_label', authority: 'Of nothing' };
  const { documentId } = await panel.edit.create(APPROVAL, { data });
  const items = [{ uid: APPROVAL, documentId, locale: null, action: 'publish' }];
  const { body } = await panel.asAdministrator.post('/publishing/releases', { name: 'Nothing to see', items });
  const { page } = await panel.signedIn('marketing-editor', { viewport: { width: 1280, height: 900 } });
  await page.goto(`/admin/publishing/releases/${body.data.id}`);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await page.getByText('No page shows anything of this release').waitFor();
  await page.close();
});
