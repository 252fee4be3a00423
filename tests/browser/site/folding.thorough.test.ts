/** Long pages fold into sections; what is folded is found, printed and linked to like the rest. */
import { axeFindings, open } from '../visit';
import { CONDITION, GUIDE, openedSite, SITE, TREATMENT, tabTo } from './site';

const PAGES = [CONDITION, TREATMENT, SITE, GUIDE, '/?locale=en'];
const site = openedSite();

const isOpen = (id: string) =>
  site.page.locator(`#${id} > details`).evaluate((fold) => (fold as HTMLDetailsElement).open);
const all = () =>
  site.page.locator('.fold').evaluateAll((folds) => folds.map((fold) => (fold as HTMLDetailsElement).open));
const inTheOpen = (selector: string) =>
  site.page.locator(selector).evaluateAll((nodes) => nodes.length > 0 && nodes.every((node) => node.checkVisibility()));

test.each(PAGES)('%s folds, and never its safety information', async (address) => {
  await open(site.page, address);
  expect(await all()).toContain(false);
  expect(await site.page.locator('#safety .fold, .fold #safety').count()).toBe(0);
  for (const part of ['boxedWarning', 'whenToSeekHelp', 'contraindications', 'commonSideEffects'])
    expect(await inTheOpen(`.${part} p, .${part} li`)).toBe(true);
});

test('limits, evidence and approval are not folded either', async () => {
  await open(site.page, CONDITION);
  expect(await inTheOpen('#limitations p, #evidence p, #approvals td')).toBe(true);
});

test('one button opens everything, and closes it again', async () => {
  await open(site.page, CONDITION);
  await site.page.getByRole('button', { name: 'Open all sections' }).click();
  expect(await all()).not.toContain(false);
  const close = site.page.getByRole('button', { name: 'Close all sections' });
  await close.waitFor();
  expect(await axeFindings(site.page)).toEqual([]);
  await close.click();
  expect(await all()).not.toContain(true);
  await site.page.getByRole('button', { name: 'Open all sections' }).waitFor();
});

test('a section opens from the keyboard by its heading, which stays one', async () => {
  await open(site.page, CONDITION);
  await tabTo(site.page, '#symptoms summary');
  await site.page.keyboard.press('Enter');
  expect(await isOpen('symptoms')).toBe(true);
  await site.page.getByRole('heading', { level: 2, name: 'Signs and symptoms' }).waitFor();
});

test('an address that leads into a folded section opens it', async () => {
  await open(site.page, `${CONDITION}#sources`);
  expect(await isOpen('sources')).toBe(true);
  await expect(
    site.page.locator('#sources h2').evaluate((node) => node.getBoundingClientRect().top),
  ).resolves.toBeLessThan(800);
});

test('a link to a folded section opens it, each time it is followed', async () => {
  await open(site.page, CONDITION);
  const link = site.page.locator('.opening a[href="#sources"]');
  await link.click();
  expect(await isOpen('sources')).toBe(true);
  await site.page.locator('#sources summary').click();
  expect(await isOpen('sources')).toBe(false);
  await link.click();
  expect(await isOpen('sources')).toBe(true);
});

test('a link to a place within a folded section opens it', async () => {
  await open(site.page, CONDITION);
  await site.page.evaluate(() => {
    location.hash = '#symptoms-title';
  });
  await site.page.locator('#symptoms > details[open]').waitFor();
});

test('an address whose fragment is no place, or no text at all, shows the page', async () => {
  for (const fragment of ['#nowhere', '#%', '#%E0%A4%A']) {
    await open(site.page, `${CONDITION}${fragment}`);
    expect(await site.page.locator('h1').textContent()).toBe('Hyperhidrosis');
  }
});

/** HTML, "ancestor revealing algorithm": a search opens what `details` hide so; nothing looks into `display: none`. */
test('what is folded is hidden only as the browser’s own search looks into it', async () => {
  await open(site.page, CONDITION);
  const ways = await site.page.locator('.fold:not([open])').evaluateAll((folds) =>
    folds.map((fold) => ({
      element: fold.localName,
      content: getComputedStyle(fold, '::details-content').contentVisibility,
      removed: Array.from(fold.querySelectorAll('.fold-content, .fold-content *')).filter(
        (node) => getComputedStyle(node).display === 'none' || node.hasAttribute('hidden'),
      ).length,
    })),
  );
  expect(ways.length).toBeGreaterThan(3);
  for (const way of ways) expect(way).toEqual({ element: 'details', content: 'hidden', removed: 0 });
});

test('paper shows everything, and the screen afterwards what it showed before', async () => {
  await open(site.page, CONDITION);
  const before = await all();
  await site.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const folds = Array.from(document.querySelectorAll<HTMLDetailsElement>('.fold'));
      document.body.dataset.printed = String(folds.length > 3 && folds.every((fold) => fold.open));
    });
  });
  await site.page.pdf();
  expect(await site.page.locator('body').getAttribute('data-printed')).toBe('true');
  expect(await all()).toEqual(before);
});

test('a sheet for paper unfolds by itself, where no program is told of the printing', async () => {
  await open(site.page, CONDITION);
  expect(await inTheOpen('#symptoms li, #symptoms p')).toBe(false);
  await site.page.emulateMedia({ media: 'print' });
  const height = () =>
    site.page.locator('#symptoms .fold-content').evaluate((node) => node.getBoundingClientRect().height);
  expect(await inTheOpen('#symptoms li, #symptoms p')).toBe(true);
  expect(await height()).toBeGreaterThan(40);
  expect(await inTheOpen('.fold-all')).toBe(false);
});
