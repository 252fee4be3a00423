// The rules are those of a clinic; what is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import '../support/gateOn';
import type { Locator, Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { until } from '../support/process';
import { startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, WIDTHS } from './visit';

const { CONDITION } = uids;

jest.setTimeout(240_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let app: Panel['app'];
let edit: Panel['edit'];
let documentId: Panel['documentId'];
let signedIn: Panel['signedIn'];
let draft: Panel['draft'];
let stop: Panel['stop'];
beforeAll(async () => {
  ({ app, edit, documentId, signedIn, draft, stop } = await startAdminPanel());
});
// Every test begins with what is public, of which every translation is right.
beforeEach(() => edit.discardDraft(CONDITION, { documentId, locale: 'en' }));
afterAll(() => stop());

const summaryOf = (page: Page) => page.locator('textarea[name=summary]');
const noteOf = (page: Page) => page.locator('[name=evidenceNote]');
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const question = (page: Page) => page.getByRole('dialog', { name: 'How far do these changes reach?' });

async function open(page: Page, locale = 'en'): Promise<void> {
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=${locale}`);
  // What is typed before the form is filled is lost.
  await page.getByRole('region', { name: 'Findings' }).and(page.locator('[aria-busy=false]')).waitFor();
}

async function choose(page: Page, label: string, kind: RegExp): Promise<void> {
  await question(page).getByRole('combobox', { name: label }).press('Enter');
  await page.getByRole('option', { name: kind }).press('Enter');
}

/** Paths whose translation is outdated in French. */
const outdated = async (): Promise<string[]> =>
  app.strapi.db
    .connection('translation.segments')
    .where({ document_id: documentId, locale: 'fr', status: 'draft', state: 'outdated' })
    .orderBy('path')
    .pluck('path');

test('a save asks of each changed text, and records what is chosen; the keyboard suffices', async () => {
  const { page, errors } = await signedIn('marketing-editor');
  await open(page);
  const before = (await draft('en')).summary ?? '';
  await summaryOf(page).fill(`${before} Really.`);
  await noteOf(page).fill('Another note on the evidence.');
  await page.keyboard.press('Control+Enter');
  const asked = question(page);
  await asked.getByRole('heading', { name: 'Summary' }).waitFor();
  await asked.locator('ins', { hasText: 'Really' }).waitFor();
  await asked.getByRole('heading', { name: 'Note on the evidence' }).waitFor();
  // Nothing is saved while one decides, and Enter would go on.
  expect((await draft('en')).summary).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
  await choose(page, 'What this edit of Summary means', /^Typo/);
  await button(asked, 'Save').press('Enter');
  await page.getByText('Saved document').waitFor();
  expect((await draft('en')).summary).toBe(`${before} Really.`);
  expect(await outdated()).toEqual(['evidenceNote']);
  // The refusal that asks is no failure of the page.
  expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await page.close();
});

test('Enter goes on with what is preselected, and one choice holds for all', async () => {
  const { page } = await signedIn('marketing-editor');
  await open(page);
  await summaryOf(page).fill('Said otherwise, once.');
  await button(page, 'Save').click();
  await question(page).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Saved document').waitFor();
  expect(await outdated()).toEqual(['summary']);

  await summaryOf(page).fill('Said otherwise, twice.');
  await noteOf(page).fill('A note, too.');
  await button(page, 'Save').click();
  await choose(page, 'All 2 changes', /^Typo/);
  await button(question(page), 'Save').press('Enter');
  // The notice of the first save may still be there: what is saved is looked at.
  await until(async () => (await draft('en')).evidenceNote === 'A note, too.');
  // The summary was outdated before by its meaning, which a typo does not mend.
  expect(await outdated()).toEqual(['summary']);
  await page.close();
});

test('Cancel saves nothing, keeps what is typed, and gives the focus back', async () => {
  const { page } = await signedIn('marketing-editor');
  await open(page);
  const before = (await draft('en')).summary;
  await summaryOf(page).fill('Not to be saved.');
  await page.keyboard.press('Control+Enter');
  await question(page).waitFor();
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'summary');
  expect(await summaryOf(page).inputValue()).toBe('Not to be saved.');
  expect((await draft('en')).summary).toBe(before);
  // It is asked again, and the form is as it was.
  await button(page, 'Save').click();
  await button(question(page), 'Cancel').click();
  expect((await draft('en')).summary).toBe(before);
  await button(page, 'Save').click();
  await question(page).waitFor();
  await page.close();
});

test('Publish asks, too, and what was chosen for a publication that is refused is preselected the next time', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  await summaryOf(page).fill('A guaranteed cure!');
  await button(page, 'Publish').click();
  await choose(page, 'What this edit of Summary means', /^Safety/);
  await button(question(page), 'Publish').press('Enter');
  await page.getByText(/in the way of publishing/).waitFor();
  expect(await summaryOf(page).inputValue()).toBe('A guaranteed cure!');
  expect(await outdated()).toEqual([]);
  await button(page, 'Publish').click();
  await question(page)
    .getByRole('combobox')
    .getByText(/^Safety/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.close();
});

test('a conflict of editing is settled first, and then it is asked', async () => {
  const { page } = await signedIn('marketing-editor');
  await open(page);
  await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceNote: 'Somebody else was here.' } });
  await summaryOf(page).fill('Mine.');
  await button(page, 'Save').click();
  const conflict = page.getByRole('dialog', { name: 'Somebody else saved this meanwhile' });
  await button(conflict, 'Keep both').press('Enter');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=evidenceNote]')?.value === 'Somebody else was here.',
  );
  expect(await question(page).count()).toBe(0);
  await button(page, 'Save').click();
  await question(page).getByRole('heading', { name: 'Summary' }).waitFor();
  // What the other one wrote is not asked about.
  expect(await question(page).getByRole('heading', { level: 3 }).count()).toBe(1);
  await button(question(page), 'Save').press('Enter');
  await page.getByText('Saved document').waitFor();
  expect(await draft('en')).toMatchObject({ summary: 'Mine.', evidenceNote: 'Somebody else was here.' });
  await page.close();
});

test('nothing is asked where no translation is touched: of facts, and in another language', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  await page.getByRole('combobox', { name: /^Level of evidence/ }).click();
  await page.getByRole('option').last().click();
  await button(page, 'Save').click();
  await page.getByText('Saved document').waitFor();
  expect(await question(page).count()).toBe(0);
  await open(page, 'fr');
  await summaryOf(page).fill('Un autre résumé.');
  await button(page, 'Save').click();
  await page.getByText('Saved document').waitFor();
  expect(await question(page).count()).toBe(0);
  await page.close();
});

test.each(WIDTHS)('in a window of %i pixels the question is accessible', async (width) => {
  const { page } = await signedIn('marketing-editor', { viewport: { width, height: 800 } });
  await open(page);
  await summaryOf(page).fill(`Asked at ${width} pixels.`);
  await page.keyboard.press('Control+Enter');
  await question(page).waitFor();
  expect(await ownAxeFindings(page, '[role=dialog]')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});
