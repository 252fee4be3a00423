// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { startAdminPanel } from './adminPanel';
import { saveEntry } from './visit';

const { CONDITION } = uids;

jest.setTimeout(180_000);

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
afterAll(() => stop());

const openEditView = (page: Page, locale: string) =>
  page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=${locale}`);

test('from an edit of the source one goes to a language that has it to do, and says with the keyboard that it is right', async () => {
  await edit.update(CONDITION, { documentId, locale: 'de', data: { summary: 'Eine Zusammenfassung.' } });
  await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'Said in another way.' } });
  const { page } = await signedIn('strapi-super-admin');
  await openEditView(page, 'en');
  await page.getByRole('link', { name: 'de', exact: true }).first().click();
  const section = page.getByRole('region', { name: 'Summary', exact: true });
  await section.getByRole('button', { name: 'Still right' }).press('Enter');
  await section.getByText('Current').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-path'))).toBe('summary');
  await page.close();
});

test('in the edit view, an editor says what an edit of the source means', async () => {
  await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceNote: 'A typo is mended.' } });
  const outdated = async () =>
    (
      await app.strapi.db
        .connection('translation.segments')
        .where({ document_id: documentId, path: 'evidenceNote', status: 'draft', state: 'outdated' })
    ).length;
  expect(await outdated()).toBeGreaterThan(0);
  const { page } = await signedIn('strapi-super-admin');
  await openEditView(page, 'en');
  await page.getByRole('combobox', { name: 'What this edit of Note on the evidence means' }).first().click();
  await page.getByRole('option', { name: /^Typo/ }).click();
  await page.getByText('Typo: translations stay right').first().waitFor();
  expect(await outdated()).toBe(0);
  await page.close();
});

test('saving in the edit view keeps the keys of questions, in another order too', async () => {
  const keys = async () =>
    (
      (await app.strapi.db
        .query(CONDITION)
        .findOne({ where: { documentId, locale: 'fr', publishedAt: null }, populate: ['faqs'] })) as {
        faqs: { key: string }[];
      }
    ).faqs.map(({ key }) => key);
  const before = await keys();
  const { page } = await signedIn('strapi-super-admin');
  await openEditView(page, 'fr');
  await page.getByLabel('Name', { exact: false }).first().fill('Syndrome de Frey, encore');
  await saveEntry(page);
  expect((await draft('fr')).name).toBe('Syndrome de Frey, encore');
  expect(await keys()).toEqual(before);
  await page.close();
});
