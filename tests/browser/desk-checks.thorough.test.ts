/** What a translator sees beside a text, and where the work is listed. */
// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { startAdminPanel } from './adminPanel';
import { editorOf, openDesk, segmentOf } from './deskPages';
import { horizontalScroll, ownAxeFindings, WIDTHS } from './visit';

const { CONDITION } = uids;

jest.setTimeout(180_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let edit: Panel['edit'];
let documentId: Panel['documentId'];
let signedIn: Panel['signedIn'];
let stop: Panel['stop'];
beforeAll(async () => {
  ({ edit, documentId, signedIn, stop } = await startAdminPanel());
});
afterAll(() => stop());

test('the glossary stands beside each text, with what is right in the language and what to know about it', async () => {
  await edit.update(CONDITION, {
    documentId,
    locale: 'en',
    data: { imageCaption: 'Botulinum toxin injections for TMD.' },
  });
  const { page } = await signedIn('translator-fr', { viewport: { width: 320, height: 800 } });
  await openDesk(page, documentId, 'fr');
  const glossary = segmentOf(page, 'Caption of the picture').getByRole('list', {
    name: 'Glossary for Caption of the picture',
  });
  const said = (await glossary.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(said).toEqual([
    expect.stringMatching(/^botulinum toxin.*toxine botulique, also toxine botulinique/),
    expect.stringMatching(/^injection.*injection$/),
    expect.stringMatching(
      /^temporomandibular disorder, TMD.*trouble de l’articulation temporo-mandibulaire, also .*ATM abbreviates the joint/,
    ),
  ]);
  // Read out in the right language, and found from the editor.
  expect(await glossary.locator('strong').first().getAttribute('lang')).toBe('fr');
  const details = await editorOf(page, 'Caption of the picture').getAttribute('aria-details');
  expect(await page.locator(`[id="${details}"]`).getByRole('heading', { name: 'Glossary' }).count()).toBe(1);
  expect(await ownAxeFindings(page)).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});

test('a blocker comes first, is counted everywhere, and nothing is called whole while it stands', async () => {
  const { page } = await signedIn('translator-es');
  await openDesk(page, documentId, 'es');
  const segment = segmentOf(page, 'Caption of the picture');
  const right = await editorOf(page, 'Caption of the picture').inputValue();
  await editorOf(page, 'Caption of the picture').fill('No son 7 inyecciones.');
  await segment.getByText(/^Blocker: 7 is not in the source/).waitFor();
  await segment
    .getByText(/^Warning: /)
    .first()
    .waitFor();
  const said = await segment.getByText(/^(?:Blocker|Warning): /).allInnerTexts();
  expect(said[0]).toContain('Blocker');
  expect(said.at(-1)).toContain('Warning');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved as a draft.').first().waitFor();
  await page.getByText('1 blocker', { exact: true }).waitFor();
  await segment.getByText('Blocked', { exact: true }).waitFor();

  await page.goto('/admin/translations');
  const language = page.getByRole('region', { name: 'Coverage' }).getByRole('row', { name: /All types/ });
  await language.getByText('1 blocker', { exact: true }).waitFor();
  expect(await language.innerText()).not.toContain('100 %');
  const line = page.getByRole('region', { name: 'Entries' }).getByRole('row', { name: /Frey syndrome/ });
  await line.getByText('1 blocker', { exact: true }).waitFor();
  expect(await line.innerText()).not.toContain('100 %');
  await page.goto('/admin');
  await page.getByText('1 blocker', { exact: true }).waitFor();
  expect(await page.getByText('Everything is translated.').count()).toBe(0);

  await openDesk(page, documentId, 'es');
  await page.getByRole('checkbox', { name: 'Only what is missing, outdated or blocked' }).click();
  await editorOf(page, 'Caption of the picture').fill(right);
  await page.keyboard.press('Control+s');
  await page.getByText('1 blocker', { exact: true }).waitFor({ state: 'detached' });
  await page.close();
});

/** Texts of buttons, links, fields and labels in the page's own part that are cut off or stand outside the window. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isWithinScroller = (element: Element) => element.closest('[role=region][tabindex="0"]') !== null;
    const labelled = 'main button, main a, main label, main [role=combobox], main summary';
    return Array.from(document.querySelectorAll<HTMLElement>(labelled))
      .filter((element) => element.offsetParent !== null && !isWithinScroller(element))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        const inner = [element, ...Array.from(element.querySelectorAll<HTMLElement>('*'))];
        const isCut = inner.some((one) => {
          const { overflowX } = getComputedStyle(one);
          return overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
        });
        return left < 0 || right > window.innerWidth + 1 || isCut;
      })
      .map((element) => `${element.tagName} ${element.innerText}`);
  });

/** Parts of the bar that stays while one scrolls that something else lies on. */
const coveredInBar = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bar = document.querySelector('[data-strapi-header-sticky]');
    if (!bar) return ['no bar'];
    return Array.from(bar.querySelectorAll<HTMLElement>('h1, a, button'))
      .filter((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [top + 2, top + height - 2].some((y) => {
          const there = document.elementFromPoint(left + width / 2, y);
          return !there || !(element.contains(there) || there.contains(element)) || !bar.contains(there);
        });
      })
      .map((element) => element.innerText);
  });

test.each(WIDTHS)('the pages are accessible, fit and hide no label: %i px', async (width) => {
  const { page } = await signedIn('strapi-super-admin', { viewport: { width, height: 900 } });
  await page.goto('/admin/translations');
  await page.getByRole('region', { name: 'Entries' }).waitFor();
  for (const label of ['Import', 'Export'])
    expect(await page.getByRole('button', { name: label }).innerText()).toContain(label);
  expect(await cutOff(page)).toEqual([]);
  expect(await ownAxeFindings(page)).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await openDesk(page, documentId, 'de');
  await editorOf(page, 'Summary').fill('Nicht 7 <9>falsche</9>.');
  await page.getByText('1 not saved').waitFor();
  await page.locator('[data-strapi-header-sticky]').waitFor();
  expect(await coveredInBar(page)).toEqual([]);
  for (const label of ['Export', 'Save as draft'])
    expect(await page.getByRole('button', { name: label }).innerText()).toContain(label);
  expect(await cutOff(page)).toEqual([]);
  expect(await ownAxeFindings(page)).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});
