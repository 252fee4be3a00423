/** What the desk does when the server does not take a text: it says where, why, and by whose hand; nothing typed is lost. */
import { uids } from '../support/fixtures';
import { startAdminPanel } from './adminPanel';
import { editorOf, focusedPath, openDesk, segmentOf } from './deskPages';
import { ownAxeFindings } from './visit';

const { CONDITION } = uids;

jest.setTimeout(180_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let edit: Panel['edit'];
let documentId: Panel['documentId'];
let signedIn: Panel['signedIn'];
let draft: Panel['draft'];
let stop: Panel['stop'];
beforeAll(async () => {
  ({ edit, documentId, signedIn, draft, stop } = await startAdminPanel());
});
afterAll(() => stop());

test('what somebody else saved meanwhile is shown with who and when, and nothing typed is lost', async () => {
  const [{ page }, { page: other }] = [await signedIn('translator-es'), await signedIn('strapi-super-admin')];
  await openDesk(page, documentId, 'es');
  await openDesk(other, documentId, 'es');
  await editorOf(other, 'Note on the evidence').fill('De otra persona.');
  await other.keyboard.press('Control+s');
  await other.getByText('Saved as a draft.').first().waitFor();
  await other.close();

  await editorOf(page, 'Note on the evidence').fill('Mío.');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: '1 segment changed since you began' }).waitFor();
  await dialog.getByText(/^The translation was saved by \S.*, \d+ \w+ \d{4}, \d\d:\d\d\.$/).waitFor();
  await dialog.getByRole('radio', { name: /^Keep what is saved \(saved by .*\): De otra persona\.$/ }).waitFor();
  expect(await dialog.getByText(/\b(?:base|theirs|ours)\b/i).count()).toBe(0);
  expect(await ownAxeFindings(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Back, save nothing' }).click();

  // The segment says it as well, and whoever closed the dialog is there.
  await segmentOf(page, 'Note on the evidence')
    .getByText(/^Not saved: The translation was saved by \S.*, \d\d:\d\d\.$/)
    .waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'evidenceNote');
  expect(await editorOf(page, 'Note on the evidence').inputValue()).toBe('Mío.');

  await page.keyboard.press('Control+s');
  await dialog.getByRole('radio', { name: 'Save yours: Mío.' }).click();
  await dialog.getByRole('button', { name: 'Save as decided' }).click();
  await dialog.waitFor({ state: 'detached' });
  await segmentOf(page, 'Note on the evidence').getByText('Not saved').first().waitFor({ state: 'detached' });
  expect((await draft('es')).evidenceNote).toBe('Mío.');
  await page.close();
});

test('a source text that a program changed meanwhile is said to be so', async () => {
  const { page } = await signedIn('translator-es');
  await openDesk(page, documentId, 'es');
  await edit.update(CONDITION, { documentId, locale: 'en', data: { evidenceNote: 'Another source.' } });
  await editorOf(page, 'Note on the evidence').fill('Otro.');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^The source text was saved by a program, /).waitFor();
  await dialog.getByText('Source when you began').waitFor();
  await page.close();
});

test('texts that cannot be written are refused at their segments, and the first one is gone to', async () => {
  const { page } = await signedIn('translator-fr');
  await openDesk(page, documentId, 'fr');
  const before = await draft('fr');
  await editorOf(page, 'Summary').fill('Un <7>faux</7> résumé.');
  await editorOf(page, 'Note on the evidence').fill('Une <8>fausse</8> note.');
  await editorOf(page, 'Caption of the picture').fill('Une bonne légende.');
  await page.keyboard.press('Control+s');
  await page.getByText('Nothing was saved: 2 segments cannot be written as they are.').first().waitFor();
  await segmentOf(page, 'Summary').getByText('Not saved: <7>').waitFor();
  await segmentOf(page, 'Note on the evidence').getByText('Not saved: <8>').waitFor();
  expect(await segmentOf(page, 'Caption of the picture').getByText('Not saved:').count()).toBe(0);
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'summary');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(await editorOf(page, 'Note on the evidence').inputValue()).toBe('Une <8>fausse</8> note.');
  expect(await draft('fr')).toEqual(before);
  expect(await ownAxeFindings(page)).toEqual([]);

  // Mended, each is quiet; and all of it is saved, what was right, too.
  await editorOf(page, 'Summary').fill('Un résumé');
  await page.keyboard.type('.');
  await segmentOf(page, 'Summary').getByText('Not saved:').waitFor({ state: 'detached' });
  expect(await editorOf(page, 'Summary').inputValue()).toBe('Un résumé.');
  await page.keyboard.press('Control+s');
  await page.getByText('Nothing was saved: 1 segment cannot be written as it is.').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'evidenceNote');
  await editorOf(page, 'Note on the evidence').fill('Une note.');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved as a draft.').first().waitFor();
  expect(await draft('fr')).toMatchObject({
    summary: 'Un résumé.',
    evidenceNote: 'Une note.',
    imageCaption: 'Une bonne légende.',
  });
  await page.close();
});

test('a text far too long is refused at its segment, and kept as it was typed', async () => {
  const { page } = await signedIn('translator-fr');
  await openDesk(page, documentId, 'fr');
  const long = 'mot '.repeat(26_000);
  await editorOf(page, 'Summary').fill(long);
  await page.keyboard.press('Control+s');
  await segmentOf(page, 'Summary').getByText('Not saved: This text is far too long').waitFor();
  expect(await focusedPath(page)).toBe('summary');
  expect(await editorOf(page, 'Summary').inputValue()).toBe(long);
  await page.close();
});

test('a finding in the edit view leads to its segment at the desk', async () => {
  const { page } = await signedIn('strapi-super-admin');
  await edit.update(CONDITION, { documentId, locale: 'de', data: { summary: 'Nur 7 Personen.' } });
  await page.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=de`);
  await page.getByRole('link', { name: 'Summary', exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-path') === 'summary');
  await segmentOf(page, 'Summary')
    .getByText(/^Blocker: /)
    .first()
    .waitFor();
  await page.close();
});
