// The rules are those of a clinic; what is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import '../support/gateOn';
import type { Locator, Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { query } from '../support/postgres';
import { until } from '../support/process';
import { publishable } from '../support/publishable';
import { adminToken, adminUser } from '../support/token';
import { goHome, startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, WIDTHS } from './visit';

const { CONDITION } = uids;

jest.setTimeout(300_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let app: Panel['app'];
let edit: Panel['edit'];
let frey: Panel['documentId'];
let signedIn: Panel['signedIn'];
let asAdministrator: Panel['asAdministrator'];
let stop: Panel['stop'];
let condition: string;
let grace: number;
let token: string;
beforeAll(async () => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'; // nothing is sent: no jobs are worked off here
  ({ app, edit, documentId: frey, signedIn, asAdministrator, stop } = await startAdminPanel());
  ({ condition } = await publishable(app.strapi));
  await edit.publish(CONDITION, { documentId: condition, locale: 'en' });
  await query(app.database, `update conditions set last_reviewed = '2020-01-31' where document_id = $1`, [condition]);
  await edit.update(CONDITION, { documentId: frey, locale: 'en', data: { summary: 'Otherwise.' } });
  for (let count = 0; count < 7; count += 1)
    await edit.create(CONDITION, { locale: 'en', data: { name: `Draft number ${count}` } });
  const { email } = await adminUser(app, 'clinical-reviewer');
  const [row] = await query<{ id: number }>(
    app.database,
    `update admin_users set firstname = 'Grace', lastname = 'Example' where email = $1 returning id`,
    [email],
  );
  grace = row?.id ?? 0;
  token = await adminToken(app);
});
afterAll(async () => {
  await stop();
  delete process.env.SMTP_URL;
});

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const WIDGET = '[data-strapi-widget-id="plugin::publishing.published-over-a-blocker"]';
const widgetOf = (page: Page) => page.getByRole('region', { name: 'What needs me' });
const addressOf = (documentId: string, locale = 'en') =>
  `/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=${locale}`;

test('what needs a marketing editor comes first, and each line leads to where something is done about it', async () => {
  const { page, errors } = await signedIn('marketing-editor');
  await goHome(page);
  const widget = widgetOf(page);
  await widget.getByRole('heading', { name: /^Reviews overdue \(1\)$/ }).waitFor();
  const titles = await page.locator('[data-strapi-widget-id] > header h2').allTextContents();
  expect(titles.slice(0, 2)).toEqual(['What needs me', 'To translate']);
  expect(titles).toEqual(expect.arrayContaining(['Last edited entries', 'Last published entries']));
  expect(titles).not.toContain('Published over a blocker');

  const drafts = widget.getByRole('region', { name: /^Drafts waiting to be published/ });
  expect(await drafts.getByRole('link').count()).toBe(5);
  await button(drafts, 'Show 3 more: Drafts waiting to be published').click();
  await drafts.getByRole('link', { name: 'Draft number 6' }).waitFor();

  const overdue = widget.getByRole('region', { name: /^Reviews overdue/ });
  await overdue.getByText('English · last reviewed on 31 January 2020').waitFor();
  await overdue.getByRole('link', { name: /^Name of condition/ }).click();
  await page.getByRole('heading', { name: /^Name of condition/, level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(new URL(addressOf(condition), page.url()).pathname);
  // Strapi asks for what its community edition does not have.
  expect(errors.filter((error) => !error.includes('/ai-'))).toEqual([]);
  await page.close();
});

test('a translator has translations there, and nothing of publishing', async () => {
  const { page } = await signedIn('translator-fr');
  await goHome(page);
  const widget = widgetOf(page);
  await widget.getByRole('heading', { name: /^Outdated translations/ }).waitFor();
  expect(await widget.getByRole('heading', { level: 3 }).count()).toBe(1);
  await widget.getByRole('link', { name: 'French (fr)' }).click();
  await page.getByRole('heading', { name: 'Translations', level: 1 }).waitFor();
  await page.close();
});

test('the weekly e-mail is switched off on the homepage, for good', async () => {
  const { page } = await signedIn('marketing-editor');
  await goHome(page);
  const choice = widgetOf(page).getByRole('checkbox', { name: 'E-mail me this each Monday' });
  await choice.waitFor();
  expect(await choice.isChecked()).toBe(true);
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/worklist/digest') && answer.request().method() === 'PUT',
  );
  await choice.click();
  expect((await saved).status()).toBe(200);
  await page.reload();
  await choice.waitFor();
  expect(await choice.isChecked()).toBe(false);
  await page.close();
});

test('with the keyboard alone an entry is assigned, what is wrong is said at its field, and it is taken back', async () => {
  const { page, errors } = await signedIn('marketing-editor');
  await page.goto(addressOf(condition));
  await page.getByText('Nobody is assigned to it.').waitFor();
  await button(page, 'Assign…').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Person' }).waitFor();

  await tabTo(page, button(dialog, 'Assign'));
  await page.keyboard.press('Enter');
  await dialog.getByText('Choose who takes care of it.').waitFor();
  await until(() => hasFocus(dialog.getByRole('combobox', { name: 'Person' })));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Grace Example' }).waitFor();
  // One letter: a slow browser takes what is typed after a second for another name, and before an option has the focus for none.
  await until(() => page.evaluate(() => document.activeElement?.getAttribute('role') === 'option'));
  await page.keyboard.press('g');
  await until(() => hasFocus(page.getByRole('option', { name: 'Grace Example' })));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Grace Example' }).waitFor({ state: 'detached' });
  await tabTo(page, dialog.getByLabel('Due on'));
  // The same day in whichever order the browser asks for it.
  await page.keyboard.type('03032099');
  await tabTo(page, dialog.getByLabel('Note'));
  await page.keyboard.type('Please look at the dose.');
  await tabTo(page, button(dialog, 'Assign'));
  await page.keyboard.press('Enter');
  await said(page, 'Assigned to Grace Example.');
  await page.getByText('English · due on 3 March 2099').waitFor();
  await page.getByText('Assigned by Ada.').waitFor();
  const { body } = await asAdministrator.get(`/worklist/assignments/${CONDITION}/${condition}`);
  expect(body.data.assignments).toMatchObject([
    { locale: 'en', person: { id: grace }, due: '2099-03-03', note: 'Please look at the dose.' },
  ]);

  await button(page, 'Change: Grace Example, English').focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Due on').fill('2020-01-01');
  await button(dialog, 'Save').click();
  await dialog.getByText('This day has passed: choose one to come.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await button(page, 'Remove: Grace Example, English').focus();
  await page.keyboard.press('Enter');
  await said(page, 'No longer assigned to Grace Example.');
  await page.getByText('Nobody is assigned to it.').waitFor();
  // The browser itself notes what the server refused.
  expect(errors.filter((error) => !error.includes('/ai-') && !error.includes('400'))).toEqual([]);
  await page.close();
});

test('whoever only reads an entry sees who takes care of it', async () => {
  await assigned(frey, 'fr');
  const { page } = await signedIn('translator-fr');
  await page.goto(addressOf(frey, 'fr'));
  await page.getByText(/^French · due on 1 March 2099/).waitFor();
  await button(page, 'Assign…').waitFor();
  await page.close();
  await assigned(frey, null);
  const { page: other } = await signedIn('translator-fr');
  await other.goto(addressOf(frey, 'fr'));
  await other.getByText(/^The whole entry · due on/).waitFor();
  expect(await button(other, 'Change: Grace Example, The whole entry').count()).toBe(0);
  await other.close();
});

test.each(WIDTHS)('the homepage and the panel are accessible and fit: %i px', async (width) => {
  await assigned(condition, 'en');
  const { page } = await signedIn('strapi-super-admin', { viewport: { width, height: 900 } });
  await goHome(page);
  await widgetOf(page).getByRole('checkbox', { name: 'E-mail me this each Monday' }).waitFor();
  await widgetOf(page)
    .getByRole('heading', { name: /^Drafts waiting/ })
    .waitFor();
  expect(await ownAxeFindings(page, `${WIDGET} main > *`)).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.goto(addressOf(condition));
  if (width < 1080) await button(page, 'Open more actions').click();
  await page.getByText('Please look at the dose.').waitFor();
  expect(await ownAxeFindings(page, `li:has([aria-label^="Change: Grace"])`)).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await button(page, 'Assign…').click();
  await page.getByText('It takes the place of what is assigned to Grace Example.').waitFor();
  expect(await ownAxeFindings(page, '[role=dialog]:has([name=assign-note])')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});

async function assigned(documentId: string, locale: string | null): Promise<void> {
  await app
    .put(`/worklist/assignments/${CONDITION}/${documentId}`)
    .auth(token, { type: 'bearer' })
    .send({ locale, person: grace, due: '2099-03-01', note: 'Please look at the dose.' })
    .expect(200);
}

const hasFocus = (of: Locator) => of.evaluate((element) => element === document.activeElement);

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

/** What came of what was done, which has the focus then. */
async function said(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor();
  await page.waitForFunction((words) => document.activeElement?.textContent?.includes(words), text);
}
