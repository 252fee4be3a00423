// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { goHome, startAdminPanel } from './adminPanel';
import { editorOf, focusedPath, openDesk } from './deskPages';

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

test('a translator translates side by side, imports with a conflict, decides; an editor publishes; visitors read it', async () => {
  await edit.update(CONDITION, {
    documentId,
    locale: 'en',
    data: { summary: 'It may help 3 of 4 people.', imageCaption: 'A new caption.' },
  });
  await edit.publish(CONDITION, { documentId, locale: 'en' });
  const { page, errors } = await signedIn('translator-fr');
  await goHome(page);

  // What is to do is on the homepage, on the page, and one click away.
  await page.getByText('To translate').waitFor();
  await page.getByRole('link', { name: 'Translations' }).first().click();
  await page.getByRole('region', { name: 'Coverage' }).waitFor();
  expect(await page.getByRole('columnheader').allTextContents()).not.toContain('Spanish (es)');

  // A file goes out before anything is done.
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('translations.fr.xlf');
  const xliff = readFileSync(await file.path(), 'utf8');

  await page.getByRole('link', { name: 'Frey syndrome', exact: true }).click();
  const summary = editorOf(page, 'Summary');
  await summary.waitFor();
  const section = page.getByRole('region', { name: 'Summary', exact: true });
  expect(await section.getByText('Outdated').count()).toBe(1);
  expect((await section.locator('ins').allTextContents()).join('|')).toContain('help 3 of 4 people');

  // A wrong number is said at once, and is gone once it is right.
  await summary.fill('Cela peut aider 30 personnes sur 4.');
  await section.getByText('Blocker: 3 of the source is missing.').waitFor();
  await summary.fill('Cela peut aider 3 personnes sur 4.');
  await section.getByText('Blocker').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await section.getByText('Current').waitFor();
  expect((await draft('fr')).summary).toBe('Cela peut aider 3 personnes sur 4.');
  expect(await focusedPath(page)).toBe('imageCaption');

  // The file comes back: one text collides with what was just saved, one is new.
  const returned = filled(filled(xliff, 'summary', 'Du fichier : 3 sur 4.'), 'imageCaption', 'Une nouvelle légende.');
  await page.goto('/admin/translations');
  await page.getByRole('button', { name: 'Import' }).click();
  await page
    .getByLabel('XLIFF file')
    .setInputFiles({ name: 'back.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(returned) });
  await page.getByText('1 applied, 0 unchanged, 1 conflict, 0 refused').waitFor();
  expect((await draft('fr')).imageCaption).not.toBe('Une nouvelle légende.');
  // Who changed it here, and when, in plain words.
  await page.getByText(/^The translation was saved by \S.*, \d+ \w+ \d{4}, \d\d:\d\d\.$/).waitFor();
  await page.getByRole('radio', { name: /^Keep what is saved here \(saved by .*: Cela peut aider 3/ }).waitFor();
  await page.getByRole('radio', { name: /^Take the file’s: Du fichier/ }).click();
  await page.getByRole('button', { name: 'Write 2 texts into drafts' }).click();
  await page.getByText('Written into drafts of fr').waitFor();
  expect(await draft('fr')).toMatchObject({
    summary: 'Du fichier : 3 sur 4.',
    imageCaption: 'Une nouvelle légende.',
  });
  expect(errors).toEqual([]);
  await page.close();

  // Nothing is public until an editor publishes it.
  const served = async () => (await app.get(`/api/conditions/${documentId}?locale=fr`)).body.data.summary;
  expect(await served()).not.toBe('Du fichier : 3 sur 4.');
  const { page: desk } = await signedIn('strapi-super-admin');
  await desk.goto(`/admin/content-manager/collection-types/${CONDITION}/${documentId}?plugins[i18n][locale]=fr`);
  await desk.getByRole('link', { name: 'Translate side by side' }).waitFor();
  await desk.getByRole('button', { name: 'Publish', exact: true }).click();
  await desk.getByText('Published document').waitFor();
  await desk.goto('/condition.html?slug=syndrome-de-frey&locale=fr');
  await desk.getByText('Du fichier : 3 sur 4.').first().waitFor();
  await desk.close();
});

/** Holds every save back until it is let go. */
async function slowSaves(page: Page): Promise<{ sent: () => number; letGo: () => void }> {
  let sent = 0;
  let letGo = () => undefined as unknown;
  const held = new Promise((resolve) => {
    letGo = () => resolve(undefined);
  });
  await page.route('**/translation/entries/**', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    sent += 1;
    await held;
    return route.continue();
  });
  return { sent: () => sent, letGo: () => letGo() };
}

test('what is typed while a save is on its way is kept, and saving twice is no conflict with oneself', async () => {
  const { page } = await signedIn('translator-es');
  await openDesk(page, documentId, 'es');
  const saves = await slowSaves(page);
  const note = editorOf(page, 'Note on the evidence');
  await note.fill('Uno.');
  await page.keyboard.press('Control+s');
  await note.press('End');
  await page.keyboard.type(' Dos.');
  saves.letGo();
  await page.getByText('Saved as a draft.').first().waitFor();
  await page.getByText('1 not saved').waitFor();
  expect(saves.sent()).toBe(1);
  expect(await note.inputValue()).toBe('Uno. Dos.');
  expect((await draft('es')).evidenceNote).toBe('Uno.');
  // The focus is where it was: more can be typed, and saved.
  await page.keyboard.type(' Tres.');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Control+s');
  await page.getByText('1 not saved').waitFor({ state: 'detached' });
  expect((await draft('es')).evidenceNote).toBe('Uno. Dos. Tres.');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.close();
});

test('with only open segments shown, saving one goes on to the next one', async () => {
  await edit.update(CONDITION, { documentId, locale: 'en', data: { summary: 'It may help 3 of 4 people.' } });
  const { page } = await signedIn('translator-de');
  await openDesk(page, documentId, 'de');
  await page.getByRole('checkbox', { name: 'Only what is missing, outdated or blocked' }).click();
  const second = editorOf(page, 'Summary');
  // What blocks it keeps it among what is open.
  await second.fill('Kann 30 von 4 Menschen helfen.');
  await page.keyboard.press('Control+s');
  await page.getByRole('region', { name: 'Summary', exact: true }).getByText('Blocked', { exact: true }).waitFor();
  await second.fill('Kann 3 von 4 Menschen helfen.');
  const after = await page.evaluate(() => {
    const editors = Array.from(document.querySelectorAll<HTMLElement>('textarea[data-path]'));
    const paths = editors.map((one) => one.dataset.path);
    return paths[paths.indexOf('summary') + 1];
  });
  await page.keyboard.press('Control+Enter');
  await second.waitFor({ state: 'detached' });
  await page.waitForFunction((path) => document.activeElement?.getAttribute('data-path') === path, after);
  await page.close();
});

test('formatting is put around what is selected, and a text with broken tags says so', async () => {
  const { page } = await signedIn('translator-fr');
  await openDesk(page, documentId, 'fr');
  const first = page.getByRole('region', { name: 'Limitations, part 1', exact: true });
  const text = first.getByRole('textbox');
  await text.fill('Autorisation. Le reste.');
  await text.evaluate((node: HTMLTextAreaElement) => node.setSelectionRange(0, 13));
  await first.getByRole('button', { name: '<1> bold' }).click();
  expect(await text.inputValue()).toBe('<1>Autorisation.</1> Le reste.');
  await text.fill('<1>Autorisation.');
  await first.getByText('Blocker: <1> is never closed.').waitFor();
  await page.close();
});

/** A unit of the file with a target, as a tool would write it. */
function filled(xliff: string, path: string, target: string): string {
  const unit = new RegExp(`(resname="${path}"[\\s\\S]*?<target[^>]*>)[^<]*`);
  expect(xliff).toMatch(unit);
  return xliff.replace(unit, `$1${target}`);
}
