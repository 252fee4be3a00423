// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { conditionText, uids } from '../support/fixtures';
import { startAdminPanel } from './adminPanel';
import { axeFindings, horizontalScroll, saveEntry } from './visit';

const { CONDITION, TREATMENT, SITE, SOURCE, APPROVAL } = uids;
const TYPES = [CONDITION, TREATMENT, SITE, SOURCE, APPROVAL, 'api::guide.guide', 'api::glossary-entry.glossary-entry'];

jest.setTimeout(240_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let panel: Panel;
let page: Page;
beforeAll(async () => {
  panel = await startAdminPanel();
  ({ page } = await panel.signedIn('strapi-super-admin', { viewport: { width: 1280, height: 800 } }));
});
afterAll(() => panel.stop());

const list = (uid: string, on = page) => on.goto(`/admin/content-manager/collection-types/${uid}`);
const edit = (uid: string, documentId: string, on = page) =>
  on.goto(`/admin/content-manager/collection-types/${uid}/${documentId}`);
const create = (uid: string, on = page) => on.goto(`/admin/content-manager/collection-types/${uid}/create`);
const anyOf = async (uid: string) => {
  const [one] = (await panel.app.strapi.db.query(uid as never).findMany({ limit: 1 })) as { documentId: string }[];
  return one?.documentId ?? '';
};
/** Waits until the entry is under these headings: the page is put together anew while it is read. */
const showsHeadings = (on = page) =>
  on.waitForFunction((wanted) => {
    const found = Array.from(document.querySelectorAll('main h2')).filter(
      (heading) => !heading.closest('aside, [contenteditable]'),
    );
    return found.map(({ textContent }) => textContent).join() === wanted;
  }, ['Text', 'Picture', 'How it is found', 'Facts', 'Review'].join());

test('an entry is edited under headings: text, facts and review apart, in every language', async () => {
  await edit(CONDITION, panel.documentId);
  await showsHeadings();
  await edit(CONDITION, `${panel.documentId}?plugins[i18n][locale]=fr`);
  await showsHeadings();
});

test('a role that may not read some fields still sees the headings', async () => {
  const { page: theirs } = await panel.signedIn('marketing-editor', { viewport: { width: 1280, height: 800 } });
  await edit(CONDITION, panel.documentId, theirs);
  await showsHeadings(theirs);
  expect(await theirs.getByText('No permissions to see this field').count()).toBe(0);
  await theirs.close();
});

test('the approvals of a condition stand beside it, and a new one is already about it', async () => {
  await edit(CONDITION, panel.documentId);
  const approvals = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Approvals' }) });
  await approvals
    .getByRole('link', { name: /Off-label/ })
    .first()
    .waitFor();
  await approvals.getByRole('link', { name: 'Add an approval' }).click();
  await page.getByRole('heading', { name: 'Decision', level: 2 }).waitFor();
  await page.getByText('Condition (1)').waitFor();
  await page.locator('main').getByText('Frey syndrome', { exact: true }).waitFor();
  await page.getByLabel('Region', { exact: false }).first().fill('CA');
  await page.getByRole('combobox', { name: /^Regulatory status/ }).click();
  await page.getByRole('option', { name: 'Off-label' }).click();
  await page.getByLabel('Authority', { exact: false }).first().fill('Health Canada');
  await saveEntry(page);
  const saved = (await panel.app.strapi.db.query(APPROVAL).findOne({
    where: { region: 'CA' },
    populate: ['condition'],
  })) as { regulatoryStatus: string; condition: { documentId: string } };
  expect(saved).toMatchObject({ regulatoryStatus: 'off_label', condition: { documentId: panel.documentId } });
});

test('a row of a code says which code it is, as it is typed, and its classification is chosen', async () => {
  await edit(CONDITION, panel.documentId);
  await page.getByRole('button', { name: /^ICD-10-CM [A-Z0-9.]+ — / }).click();
  await page.getByRole('combobox', { name: /^System/ }).click();
  await page.getByRole('option', { name: 'ICD-11' }).click();
  await page.getByRole('button', { name: /^ICD-11 [A-Z0-9.]+ — / }).waitFor();
  await page.reload();
});

test('a year has no thousands, where it is edited and listed', async () => {
  const { documentId, year } = (await panel.app.strapi.db
    .query(SOURCE)
    .findOne({ where: { year: { $gt: 2000 } } })) as {
    documentId: string;
    year: number;
  };
  await edit(SOURCE, documentId);
  const field = page.getByLabel('Year', { exact: false });
  await field.waitFor();
  expect(await field.inputValue()).toBe(String(year));
  await field.fill('2015');
  await saveEntry(page);
  expect(await panel.app.strapi.db.query(SOURCE).findOne({ where: { documentId } })).toMatchObject({ year: 2015 });
  await list(`${SOURCE}?filters[$and][0][year][$eq]=2015`);
  await page.getByRole('gridcell', { name: '2015', exact: true }).first().waitFor();
});

test('publishing stays in sight while an entry is scrolled, on wide screens and on narrow ones', async () => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await edit(CONDITION, panel.documentId);
    const last = page.getByRole('heading', { name: 'Review', level: 2 });
    await last.waitFor();
    await last.scrollIntoViewIfNeeded();
    const publish = page.getByRole('button', { name: 'Publish', exact: true }).first();
    const box = await publish.boundingBox();
    expect([width, box && box.y >= 0 && box.y + box.height <= 800 && box.x + box.width <= width]).toEqual([
      width,
      true,
    ]);
    const isOnTop = await publish.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && (button.contains(found) || found.contains(button));
    });
    expect([width, isOnTop]).toEqual([width, true]);
    expect([width, await horizontalScroll(page)]).toEqual([width, 0]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the address of a new entry follows its name until somebody writes one', async () => {
  await create(CONDITION);
  const name = page.getByLabel('Name', { exact: false }).first();
  const address = page.getByLabel(/^Address/);
  await name.waitFor();
  expect(await address.inputValue()).toBe('');
  await name.fill('Trembling hands');
  await expectValue(address, 'trembling-hands');
  await name.fill('Trembling fingers');
  await expectValue(address, 'trembling-fingers');
  await address.fill('shaking');
  await name.fill('Trembling toes');
  await page.getByText('This address is free.').waitFor();
  expect(await address.inputValue()).toBe('shaking');
  await address.fill('');
  await expectValue(address, 'trembling-toes');
  await saveEntry(page);
  await name.fill('Trembling lips');
  await expectValue(address, 'trembling-lips');
  await saveEntry(page);
  await expectSlug('Trembling lips', 'trembling-lips');
});

test('the address of what was published stays, and says nothing of following', async () => {
  await edit(CONDITION, panel.documentId);
  const name = page.getByLabel('Name', { exact: false }).first();
  await name.fill('Quite another name');
  await page.getByText('Checking what is typed…').waitFor({ state: 'hidden' });
  expect(await page.getByLabel(/^Address/).inputValue()).toBe('frey-syndrome');
  expect(await page.getByText('Follows the name').count()).toBe(0);
  await page.reload();
});

test.each(TYPES)('the edit view and the list of %s are accessible and fit on narrow screens', async (uid) => {
  const documentId = await anyOf(uid);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await edit(uid, documentId);
    await page.locator('main h2').first().waitFor();
    expect([width, 'edit', await horizontalScroll(page)]).toEqual([width, 'edit', 0]);
    expect([width, 'edit', await axeOwn(page)]).toEqual([width, 'edit', []]);
    await list(uid);
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    expect([width, 'list', await horizontalScroll(page)]).toEqual([width, 'list', 0]);
    if (await page.getByRole('group', { name: 'Show only' }).count())
      expect(await axeFindings(page, 'fieldset[data-show-only]')).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

/** Of what is ours in the edit view: headings and approvals. Strapi's own parts are not judged here. */
async function axeOwn(on: Page): Promise<string[]> {
  await on.evaluate(() => {
    for (const heading of Array.from(document.querySelectorAll('main h2'))) {
      if (heading.closest('[contenteditable]')) continue; // It is the entry's.
      const panel = heading.closest('aside');
      const own = panel ? heading.textContent === 'Approvals' && heading.nextElementSibling : heading.parentElement;
      if (own) own.setAttribute('data-own', '');
    }
  });
  return axeFindings(on, '[data-own]');
}

async function expectValue(field: ReturnType<Page['getByLabel']>, value: string): Promise<void> {
  const handle = await field.elementHandle();
  await page.waitForFunction(([input, wanted]) => (input as HTMLInputElement).value === wanted, [
    handle,
    value,
  ] as const);
}

async function expectSlug(name: string, slug: string): Promise<void> {
  const row = await panel.app.strapi.db.query(CONDITION).findOne({ where: { name, locale: 'en' } });
  expect(row).toMatchObject({ slug });
}

test('a list begins with status and languages, and is narrowed with one click, by keyboard, too', async () => {
  await panel.edit.create(CONDITION, { locale: 'en', data: conditionText('only-here', { name: 'Only in English' }) });
  await list(CONDITION);
  await page.getByRole('link', { name: 'Frey syndrome' }).waitFor();
  await page.waitForFunction(() => {
    const columns = Array.from(document.querySelectorAll('thead th'), ({ textContent }) => textContent?.toLowerCase());
    return columns.filter(Boolean).slice(0, 3).join() === 'status,languages,name';
  });
  const button = page.getByRole('button', { name: 'Not in French' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Frey syndrome' }).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Only in English' }).waitFor();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Never published' }).click();
  await page.getByRole('link', { name: 'Only in English' }).waitFor();
  await button.click();
  await page.getByRole('button', { name: 'Never published' }).click();
  await page.getByRole('link', { name: 'Frey syndrome' }).waitFor();
});

test('values are called by their names in lists and filters, and stay as they are', async () => {
  await list(APPROVAL);
  await page.getByRole('gridcell', { name: 'Off-label' }).first().waitFor();
  expect(await page.getByText('off_label').count()).toBe(0);
});
