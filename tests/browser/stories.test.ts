/** What a marketing team does from its first minute to a campaign that is live, and back. */
import '../support/gateOn';
import type { Locator, Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { type Mailbox, openMailbox } from '../support/mailbox';
import { momentComes } from '../support/moments';
import { until } from '../support/process';
import { startAdminPanel } from './adminPanel';
import { axeFindings, horizontalScroll, saveEntry, shown } from './visit';

const { CONDITION, TREATMENT } = uids;

jest.setTimeout(300_000);

let mailbox: Mailbox;
let panel: Awaited<ReturnType<typeof startAdminPanel>>;
beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  panel = await startAdminPanel({ 'jobs.run': true });
});
afterAll(async () => {
  await panel.stop();
  await mailbox.close();
  delete process.env.SMTP_URL;
});

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const link = (within: Page | Locator, name: string) => within.getByRole('link', { name, exact: true });
const dialogOf = (page: Page) => page.getByRole('dialog');
const entry = (uid: string, documentId: string, locale = 'en') =>
  `/admin/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`;
const served = async (locale = 'en'): Promise<string> =>
  (await panel.app.get(`/api/conditions/${panel.documentId}?locale=${locale}`)).body.data.summary;

/** Types a summary and saves it; what else it reaches is as it is foreseen. */
async function saveSummary(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Findings' }).and(page.locator('[aria-busy=false]')).waitFor();
  await page.getByLabel('Summary').first().fill(text);
  await button(page, 'Save').click();
  await button(page.getByRole('dialog', { name: 'How far do these changes reach?' }), 'Save').click();
  await page.getByText('Saved document').first().waitFor();
}

/** Two minutes: the bar for somebody who was told nothing. */
test('a stranger with the role Marketing editor publishes a change of a summary in two minutes', async () => {
  const began = Date.now();
  // What they see is all they know: every step is a word on the screen.
  const { page, errors } = await panel.visitor({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  await panel.signIn(page, 'marketing-editor');
  await link(page, 'Content Manager').first().click();
  await link(page, 'Condition').first().click();
  await page.getByRole('gridcell', { name: 'Frey syndrome' }).first().click();
  await saveSummary(page, 'Sweating of a cheek while eating.');
  await button(page, 'Publish').click();
  await page.getByText('Published document').first().waitFor();
  expect(Date.now() - began).toBeLessThan(120_000);
  expect(await served()).toBe('Sweating of a cheek while eating.');
  expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await page.close();
});

test('a campaign in three languages is prepared, looked at, refused at its moment, mended, live, and taken back', async () => {
  const { app, edit, documentId } = panel;
  const before = [await served('en'), await served('fr'), await served('es')];
  const treatment: string = (await app.get('/api/treatments')).body.data[0].documentId;
  const french = (summary: string) => edit.update(CONDITION, { documentId, locale: 'fr', data: { summary } });
  const { page, errors } = await panel.signedIn('marketing-editor', {
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1280, height: 900 },
  });

  // The texts: one's own, and what colleagues and translators have saved.
  await page.goto(entry(CONDITION, documentId));
  await saveSummary(page, 'A cheek that sweats while eating.');
  await french('Une joue qui transpire en mangeant.');
  await edit.update(CONDITION, { documentId, locale: 'es', data: { summary: 'Una mejilla que suda al comer.' } });
  await edit.update(TREATMENT, { documentId: treatment, locale: 'en', data: { summary: 'It may calm glands.' } });

  // All of them in one release.
  await button(page, 'Add to a release…').click();
  const dialog = dialogOf(page);
  for (const language of ['French', 'Spanish']) await dialog.getByRole('checkbox', { name: language }).click();
  await dialog.getByLabel('Name of the release').fill('Spring campaign');
  await button(dialog, 'Add').click();
  await page.getByText('Added to “Spring campaign”.').waitFor();
  await link(page, 'Spring campaign').click();
  await button(page, 'Add entries…').click();
  await dialog.getByLabel('Name of the entry').fill('toxin');
  await dialog
    .getByRole('group', { name: 'Therapeutic botulinum toxin (treatment)' })
    .getByRole('checkbox', { name: 'English' })
    .click();
  await button(dialog, 'Add 1').click();
  await page.getByText('Added: 1.').first().waitFor();
  const release = Number(new URL(page.url()).pathname.split('/').at(-1));

  // As visitors will see it, on a phone, from page to page.
  const [phone] = await Promise.all([page.waitForEvent('popup'), button(page, 'Preview').click()]);
  await phone.setViewportSize({ width: 320, height: 640 });
  await shown(phone);
  await phone.getByText('Preview: this is not published yet.').waitFor();
  await phone.getByText('A cheek that sweats while eating.').waitFor();
  expect(await horizontalScroll(phone)).toBe(0);
  expect(await axeFindings(phone)).toEqual([]);
  await link(phone, 'The treatment').click(); // a section that is folded
  await link(phone, 'Therapeutic botulinum toxin').first().click();
  await phone.getByText('It may calm glands.').waitFor();
  await phone.goBack();
  await phone.getByText('A cheek that sweats while eating.').waitFor();
  await phone.locator('.header-menu-toggle').click();
  await link(phone, 'Français').click();
  await phone.getByText('Une joue qui transpire en mangeant.').waitFor();
  await phone.close();
  expect(await served('fr')).toBe(before[1]);

  // At eight in Madrid.
  await schedule(page, 'Schedule…', 'Schedule');
  await page.getByText(/^Scheduled for 1 Mar 2099, 08:00 \(Europe\/Madrid\)\.$/).waitFor();

  // Somebody promises too much meanwhile: all of it is refused, and whoever scheduled it is told.
  await french('Ce traitement est sans aucun risque.');
  await momentComes(app.database, release);
  await until(() => mailbox.messages.some((message) => message.includes('Subject: Not published: Spring campaign')));
  const mail = mailbox.messages.find((message) => message.includes('Spring campaign')) ?? '';
  expect(mail).toMatch(/“.*” \(fr\): /);
  expect([await served('en'), await served('fr'), await served('es')]).toEqual(before);
  await page.goto('/admin');
  await link(page, 'Spring campaign').click();
  await page.getByRole('heading', { name: 'What stood in its way' }).waitFor();
  await page
    .getByText(/French, Summary/)
    .first()
    .waitFor();
  await page.goto(entry(CONDITION, documentId, 'fr'));
  await page
    .getByText(/Refused/)
    .first()
    .waitFor();

  // Mended, it goes live.
  await page.getByRole('region', { name: 'Findings' }).and(page.locator('[aria-busy=false]')).waitFor();
  await page.getByLabel('Summary').first().fill('Une joue qui transpire à table.');
  await saveEntry(page);
  await link(page, 'Spring campaign').click();
  await schedule(page, 'Schedule…', 'Schedule');
  await momentComes(app.database, release);
  await until(async () => (await served('fr')) === 'Une joue qui transpire à table.');
  expect([await served('en'), await served('es')]).toEqual([
    'A cheek that sweats while eating.',
    'Una mejilla que suda al comer.',
  ]);

  // And back, whole.
  await page.reload();
  await button(page, 'Take back…').click();
  await button(dialog, 'Take back').click();
  await page.getByText('Taken back.').first().waitFor();
  expect([await served('en'), await served('fr'), await served('es')]).toEqual(before);
  expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await page.close();
});

async function schedule(page: Page, opens: string, confirms: string): Promise<void> {
  await button(page, opens).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Day').fill('2099-03-01');
  await dialog.getByLabel('Time', { exact: false }).first().fill('08:00');
  await button(dialog, confirms).click();
  await dialog.waitFor({ state: 'detached' });
}
