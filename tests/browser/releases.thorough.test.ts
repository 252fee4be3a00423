// The rules are those of a clinic; what is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import '../support/gateOn';
import type { Locator, Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { publishable } from '../support/publishable';
import { adminToken } from '../support/token';
import { goHome, startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, WIDTHS } from './visit';

const { CONDITION, TREATMENT } = uids;

jest.setTimeout(300_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let app: Panel['app'];
let edit: Panel['edit'];
let documentId: Panel['documentId'];
let signedIn: Panel['signedIn'];
let stop: Panel['stop'];
let token: string;
let treatment: string;
beforeAll(async () => {
  ({ app, edit, documentId, signedIn, stop } = await startAdminPanel());
  token = await adminToken(app);
  treatment = (await app.get('/api/treatments/therapeutic-botulinum-toxin')).body.data.documentId;
  await reviewed(CONDITION, documentId, 'en', { summary: 'Sweating of a cheek while eating.' });
  await reviewed(CONDITION, documentId, 'fr', { summary: 'Transpiration de la joue en mangeant.' });
  await reviewed(TREATMENT, treatment, 'en', { summary: 'It relaxes muscles, and it may calm glands.' });
});
afterAll(() => stop());

/** A draft that the gate lets through. */
async function reviewed(uid: typeof CONDITION | typeof TREATMENT, id: string, locale: string, data: object) {
  await edit.update(uid, { documentId: id, locale, data });
  await app
    .post(`/publishing/entries/${uid}/${id}/reviewed`)
    .auth(token, { type: 'bearer' })
    .send({ locale })
    .expect(200);
}

const post = (path: string, body: object = {}) =>
  app.post(`/publishing/releases${path}`).auth(token, { type: 'bearer' }).send(body);

const item = (id: string, locale = 'en') => ({ uid: CONDITION, documentId: id, locale, action: 'publish' });

const LATER = { localTime: '2099-03-01T08:00', timeZone: 'Europe/Madrid' };

/** A release made over HTTP, as if by somebody else. */
async function made(name: string, more: object = {}): Promise<number> {
  const { body } = await post('', { name, items: [item(documentId)], ...more }).expect(201);
  return body.data.id;
}

const pageOf = (id: number) => `/admin/publishing/releases/${id}`;
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const served = async (locale: string) =>
  (await app.get(`/api/conditions/${documentId}?locale=${locale}`)).body.data.summary as string;

/** What came of what was done, which has the focus then. */
async function said(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor();
  await page.waitForFunction((words) => document.activeElement?.textContent?.includes(words), text);
}

async function typeMoment(dialog: Locator, day: string, time: string, zone?: string): Promise<void> {
  await dialog.getByLabel('Day').fill(day);
  await dialog.getByLabel('Time', { exact: false }).first().fill(time);
  if (zone) await dialog.getByRole('combobox', { name: 'Time zone' }).fill(zone);
}

describe.each(['marketing-editor', 'strapi-super-admin'])('as %s', (role) => {
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ page, errors } = await signedIn(role, { timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 } }));
    await goHome(page);
  });
  afterAll(() => page.close());

  test('a release is made, checked, scheduled, moved, cancelled, published and taken back', async () => {
    const name = `Spring campaign of ${role}`;
    const before = [await served('en'), await served('fr')];
    await page.getByRole('link', { name: 'Releases', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Releases', exact: true }).waitFor();

    await button(page, 'New release').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name of the release').fill(name);
    await button(dialog, 'Make it').click();
    await page.getByRole('heading', { name }).waitFor();
    const address = new URL(page.url()).pathname;
    expect(address).toMatch(/^\/admin\/publishing\/releases\/\d+$/);
    await page.getByText('Nothing yet. Add the entries').waitFor();

    await button(page, 'Add entries…').click();
    await dialog.getByLabel('Name of the entry').fill('Frey');
    const frey = dialog.getByRole('group', { name: 'Frey syndrome (condition)' });
    await frey.getByRole('checkbox', { name: 'English' }).click();
    await frey.getByRole('checkbox', { name: 'French' }).click();
    await dialog.getByLabel('Name of the entry').fill('toxin');
    await dialog
      .getByRole('group', { name: 'Therapeutic botulinum toxin (treatment)' })
      .getByRole('checkbox', { name: 'English' })
      .click();
    await button(dialog, 'Add 3').click();
    await said(page, 'Added: 3.');
    const table = page.getByRole('region', { name: 'Entries of the release' });
    await table.getByRole('row', { name: /Therapeutic botulinum toxin Treatment English/ }).waitFor();
    expect(await table.getByRole('link', { name: 'Frey syndrome' }).last().getAttribute('href')).toContain(
      `${documentId}?plugins[i18n][locale]=fr`,
    );

    await button(page, 'Check').click();
    const check = page.getByRole('region', { name: 'Check' });
    await check.getByText(/^French: changed/).click();
    await check.locator('ins', { hasText: 'joue' }).first().waitFor();
    expect(await served('en')).toBe(before[0]);

    await button(page, 'Schedule…').click();
    expect(await dialog.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/London');
    await typeMoment(dialog, '2020-01-01', '08:00', 'Europe/Nowhere');
    await button(dialog, 'Schedule').click();
    await dialog.getByText('must be the name of a time zone like Europe/Madrid').waitFor();
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'Europe/Nowhere');
    await typeMoment(dialog, '2020-01-01', '08:00', 'Europe/Madrid');
    await button(dialog, 'Schedule').click();
    await dialog.getByText(/This moment has passed/).waitFor();
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === 'date');
    await typeMoment(dialog, '2099-03-29', '02:30');
    await button(dialog, 'Schedule').click();
    await dialog.getByText(/never show/).waitFor();
    await typeMoment(dialog, '2099-10-25', '02:30');
    await button(dialog, 'Schedule').click();
    await dialog.getByRole('radio', { name: 'The earlier one (UTC+02:00)' }).click();
    await button(dialog, 'Schedule').click();
    await said(page, 'Scheduled.');
    await page
      .getByText(/^Scheduled for 25 Oct 2099, 02:30 \(Europe\/Madrid\), which is 25 Oct 2099, 01:30 for you/)
      .waitFor();

    await button(page, 'Move…').click();
    expect(await dialog.getByLabel('Day').inputValue()).toBe('2099-10-25');
    await typeMoment(dialog, '2099-03-10', '08:00');
    await button(dialog, 'Move').click();
    await said(page, 'Moved.');

    await page.goto('/admin/publishing/releases/calendar?month=2099-03');
    const cell = page.getByRole('cell', {
      name: new RegExp(`10.*07:00 \\(08:00 in Europe/Madrid\\), scheduled.*${name}`),
    });
    await cell.getByRole('link', { name }).waitFor();
    await button(page, 'Next month').click();
    await page.getByRole('heading', { name: 'April 2099' }).waitFor();
    await page.getByText('No release goes live in this month.').waitFor();

    await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=fr`);
    await page.getByText('Publish in English and French.').first().waitFor();
    await page.getByRole('link', { name }).waitFor();
    await button(page, `Cancel the schedule of ${name}`).click();
    await button(dialog, 'Cancel the schedule').click();
    await said(page, 'The schedule is cancelled.');
    await page.getByRole('link', { name }).click();

    await button(page, 'Publish now…').click();
    await dialog.getByText('It publishes 3 items: all of it, or nothing if something is refused.').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: 'Frey syndrome. French: changed' }).waitFor();
    await button(dialog, 'Publish now').click();
    await said(page, 'Published.');
    expect([await served('en'), await served('fr')]).toEqual([
      'Sweating of a cheek while eating.',
      'Transpiration de la joue en mangeant.',
    ]);

    await button(page, 'Take back…').click();
    await button(dialog, 'Take back').click();
    await said(page, 'Taken back.');
    expect([await served('en'), await served('fr')]).toEqual(before);
    await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=fr`);
    await page.getByText('Part of the release').first().waitFor();
    expect(await page.getByRole('link', { name }).first().getAttribute('href')).toContain(address);
    // What the server refuses, and what Strapi asks for in vain, are no errors of the page.
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  });
});

test('with the keyboard alone one makes a release, fills, schedules and deletes it', async () => {
  const { page } = await signedIn('marketing-editor', { timezoneId: 'Europe/Madrid' });
  await page.goto('/admin/publishing/releases');
  await page.getByRole('heading', { name: 'Releases', exact: true }).waitFor();
  await pressOn(page, 'New release');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Name of the release');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'By keyboard' }).waitFor();
  await pressOn(page, 'Add entries…');
  await tabTo(page, 'Name of the entry');
  await page.keyboard.type('Frey');
  await page.getByRole('group', { name: 'Frey syndrome (condition)' }).waitFor();
  await page
    .getByRole('group', { name: /^(?!Frey)/ })
    .first()
    .waitFor({ state: 'detached' });
  await tabTo(page, 'English');
  await page.keyboard.press('Space');
  await pressOn(page, 'Add 1');
  await said(page, 'Added: 1.');
  await pressOn(page, 'Schedule…');
  await tabTo(page, 'Day');
  await page.keyboard.type('02022099');
  await tabTo(page, 'Time');
  await page.keyboard.type('0800AM');
  await page.keyboard.press('Enter');
  await said(page, 'Scheduled.');
  await page.getByText(/^Scheduled for 2 Feb 2099, 08:00 \(Europe\/Madrid\)\.$/).waitFor();
  await pressOn(page, 'Delete…');
  await page.getByRole('dialog').waitFor();
  await pressOn(page, 'Delete');
  await page.getByRole('heading', { name: 'Releases', exact: true }).waitFor();
  await page.close();
});

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes on with the Tab key until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (here.replace(/\*$/, '').trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to "${name}".`);
}

test('a refusal is listed on the page; an administrator publishes over it with a reason', async () => {
  const { condition } = await publishable(app.strapi);
  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'It is risk-free.' } });
  const id = await made('Risky', { items: [item(condition)] });
  const { page } = await signedIn('strapi-super-admin');
  await page.goto(pageOf(id));
  await button(page, 'Publish now…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/As it stands it will be refused/).waitFor();
  await button(dialog, 'Publish now').click();
  const refused = page.getByRole('region', { name: 'Why it was refused' });
  await refused
    .getByText(/English, Summary/)
    .first()
    .waitFor();
  expect(await refused.getByRole('link').first().getAttribute('href')).toContain(condition);
  await app.get(`/api/conditions/${condition}`).expect(404);
  await button(page, 'Publish anyway…').click();
  await dialog.getByLabel('Reason').fill('The board decided it.');
  await button(dialog, 'Publish anyway').click();
  await said(page, 'Published.');
  await app.get(`/api/conditions/${condition}`).expect(200);
  await page.close();
});

test('what was published since is named, and the others are taken back without it', async () => {
  const [one, other] = [await publishable(app.strapi), await publishable(app.strapi)];
  const id = await made('Two', { items: [item(one.condition), item(other.condition)] });
  await post(`/${id}/publish`).expect(200);
  await edit.publish(CONDITION, { documentId: other.condition, locale: 'en' });
  const { page } = await signedIn('marketing-editor');
  await page.goto(pageOf(id));
  await button(page, 'Take back…').click();
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Take back').click();
  await dialog.getByText(/^Name of condition.* \(English\) was published/).waitFor();
  await button(dialog, 'Take back the others').click();
  await said(page, 'Taken back.');
  await app.get(`/api/conditions/${one.condition}`).expect(404);
  await app.get(`/api/conditions/${other.condition}`).expect(200);
  await page.close();
});

test('a tab that is overtaken says so, and shows what there is now', async () => {
  const { condition } = await publishable(app.strapi);
  const id = await made('Overtaken', { items: [item(condition)] });
  const { page } = await signedIn('marketing-editor');
  await page.goto(pageOf(id));
  await button(page, 'Schedule…').click();
  await post(`/${id}/publish`).expect(200);
  const dialog = page.getByRole('dialog');
  await typeMoment(dialog, '2099-01-01', '08:00');
  await button(dialog, 'Schedule').click();
  await said(page, '“Overtaken” is published already: make another release.');
  await page.getByText(/^Published .*by Ada\.$/).waitFor();
  await button(page, 'Take back…').waitFor();
  expect(await button(page, 'Schedule…').count()).toBe(0);
  await page.close();
});

test('an entry is scheduled in one step, and chosen entries of a list are added to a release', async () => {
  const { condition } = await publishable(app.strapi);
  const target = await made('For a list', { items: [] });
  const { page } = await signedIn('marketing-editor', { timezoneId: 'Europe/Madrid' });
  await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${condition}?plugins[i18n][locale]=en`);
  await page.getByText('It is in no release that is to come.').waitFor();
  await button(page, 'Schedule…').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox', { name: 'English' }).isChecked()).toBe(true);
  await typeMoment(dialog, '2099-03-01', '08:00');
  await button(dialog, 'Schedule').click();
  await said(page, 'Scheduled for 1 Mar 2099, 08:00 (Europe/Madrid).');
  await page.getByRole('link', { name: /^Name of condition/ }).waitFor();

  await page.goto(`/admin/content-manager/collection-types/${CONDITION}?plugins[i18n][locale]=en`);
  const row = page.getByRole('row', { name: /Frey syndrome/ });
  await row.getByText('Served', { exact: true }).waitFor();
  await row.getByRole('checkbox').click();
  // Strapi shows actions once the browser is idle after a frame, and this one draws none while nothing moves.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.mouse.move(400, 300, { steps: 5 });
  await button(page, 'Add to a release').click();
  await dialog.getByText('1 entry is added, in English.').waitFor();
  await dialog.getByRole('combobox', { name: 'Release' }).click();
  await page.getByRole('option', { name: 'For a list (open)' }).click();
  await button(dialog, 'Add').click();
  await page.getByText('Added to “For a list”.').waitFor();
  await page.goto(pageOf(target));
  await page.getByRole('row', { name: /Frey syndrome Condition English/ }).waitFor();
  await page.close();
});

test('who publishes nothing sees no releases', async () => {
  const { page } = await signedIn('translator-fr');
  await goHome(page);
  await page.getByRole('link', { name: 'Translations' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Releases', exact: true }).count()).toBe(0);
  await page.goto('/admin/publishing/releases');
  await page.getByText('Releases are for those whose role publishes.').waitFor();
  await page.close();
});

test.each(WIDTHS)('the pages are accessible and fit: %i px', async (width) => {
  const { condition } = await publishable(app.strapi);
  const id = await made('Accessible', { items: [item(condition), item(documentId, 'fr')], schedule: LATER });
  const { page } = await signedIn('strapi-super-admin', { viewport: { width, height: 900 } });
  const looks = async (within = 'main') => {
    expect(await ownAxeFindings(page, within)).toEqual([]);
    expect(await horizontalScroll(page)).toBe(0);
  };
  await page.goto('/admin/publishing/releases');
  await page.getByRole('link', { name: 'Accessible' }).first().waitFor();
  await looks();
  await page.goto('/admin/publishing/releases/calendar?month=2099-03');
  await page.getByRole('link', { name: 'Accessible' }).and(page.locator(':visible')).first().waitFor();
  await looks();
  await page.goto(pageOf(id));
  await button(page, 'Check').click();
  await page.getByRole('heading', { name: 'What will change for the public' }).waitFor();
  await looks();
  const dialog = page.getByRole('dialog');
  for (const [opens, shows] of [
    ['Move…', 'Time zone'],
    ['Add entries…', 'Name of the entry'],
    ['Rename…', 'Name of the release'],
  ] as const) {
    await button(page, opens).click();
    await dialog.getByLabel(shows).first().waitFor();
    await looks('[role=dialog]');
    await button(dialog, 'Cancel').click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.close();
});
