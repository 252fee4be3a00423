// The rules are those of a clinic; what is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import '../support/gateOn';
import type { Locator, Page } from 'playwright-core';
import { uids } from '../support/fixtures';
import { type Publishable, publishable } from '../support/publishable';
import { startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, saveEntry, WIDTHS } from './visit';

const { CONDITION, TREATMENT } = uids;

jest.setTimeout(240_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let app: Panel['app'];
let edit: Panel['edit'];
let documentId: Panel['documentId'];
let signedIn: Panel['signedIn'];
let stop: Panel['stop'];
beforeAll(async () => {
  ({ app, edit, documentId, signedIn, stop } = await startAdminPanel());
});
afterAll(() => stop());

const addressOf = (uid: string, id: string, locale = 'en') =>
  `/admin/content-manager/collection-types/${uid}/${id}?plugins[i18n][locale]=${locale}`;

const findingsOf = (page: Page) => page.getByRole('region', { name: 'Findings' });
const summaryOf = (page: Page) => page.locator('textarea[name=summary]');
const noteOf = (page: Page) => page.locator('[name=evidenceNote]');
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, id: string): Promise<void> {
  await page.goto(addressOf(CONDITION, id));
  await findingsOf(page).and(page.locator('[aria-busy=false]')).waitFor();
}

const saved = async (id: string, field: string) =>
  ((await edit.find(CONDITION, { documentId: id, locale: 'en', status: 'draft' })) as Record<string, unknown>)[field];

const served = async (id: string) => (await app.get(`/api/conditions/${id}`)).body.data.summary;

/** A condition that is public, of its own. */
async function published(): Promise<Publishable> {
  const whole = await publishable(app.strapi);
  await edit.publish(CONDITION, { documentId: whole.condition, locale: 'en' });
  return whole;
}

test('one sees what stands in the way, is refused at the field, mends it, publishes, and puts the old version back', async () => {
  const { condition } = await published();
  const before = await served(condition);
  const { page } = await signedIn('clinical-reviewer');
  await open(page, condition);
  await page.getByText('Served', { exact: true }).waitFor();

  await summaryOf(page).fill('A guaranteed cure!');
  const blocker = findingsOf(page).getByRole('listitem').filter({ hasText: 'promises a result' });
  await blocker.getByText('Blocker').waitFor();
  await page.locator('input[name=name]').focus();
  await blocker.getByRole('button', { name: 'Go to Summary' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'summary');

  await button(page, 'Publish').click();
  await page.getByText(/in the way of publishing/).waitFor();
  const said = page.locator('[data-strapi-field-error]').filter({ hasText: 'promises a result' });
  await said.waitFor();
  expect(await summaryOf(page).getAttribute('aria-describedby')).toBe(await said.getAttribute('id'));
  // Nothing typed is lost, and nothing is public.
  expect(await summaryOf(page).inputValue()).toBe('A guaranteed cure!');
  expect(await served(condition)).toBe(before);

  await summaryOf(page).fill('It may help some people.');
  await blocker.waitFor({ state: 'detached' });
  await saveEntry(page);
  await page.getByText('What will change for the public (1)').click();
  await page.locator('ins', { hasText: 'It may help some people' }).first().waitFor();
  await button(page, 'Reviewed today').click();
  await page.getByText('Marked as reviewed today.').waitFor();
  await findingsOf(page).getByText('Blocker').first().waitFor({ state: 'detached' });
  await button(page, 'Publish').click();
  await page.getByText('Published document').waitFor();
  expect(await served(condition)).toBe('It may help some people.');

  await button(page, 'Whole history').click();
  const dialog = page.getByRole('dialog');
  await expectLines(dialog, 2);
  for (const index of [0, 1]) await dialog.getByRole('checkbox').nth(index).press('Space');
  const comparison = dialog.getByRole('region', { name: 'Comparison' });
  await comparison.locator('ins', { hasText: 'It may help some people' }).waitFor();
  await dialog
    .getByRole('button', { name: /^Restore what was published/ })
    .last()
    .press('Enter');
  await button(dialog, 'Restore').press('Enter');
  await dialog.getByText(/Written into the draft: .*Summary/).waitFor();
  await button(dialog, 'Close').press('Enter');
  await page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('textarea[name=summary]')?.value === text,
    before,
  );
  expect(await saved(condition, 'summary')).toBe(before);
  expect(await served(condition)).toBe('It may help some people.');
  await page.close();
});

async function expectLines(dialog: Locator, count: number): Promise<void> {
  await dialog
    .getByRole('listitem')
    .nth(count - 1)
    .waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(count);
}

describe('two tabs edit one entry', () => {
  let condition: string;
  let first: Page;
  let second: Page;
  beforeAll(async () => {
    ({ condition } = await published());
    ({ page: first } = await signedIn('strapi-super-admin'));
    ({ page: second } = await signedIn('strapi-super-admin'));
  });
  beforeEach(() => Promise.all([open(first, condition), open(second, condition)]));
  afterAll(() => Promise.all([first.close(), second.close()]));

  test('different fields: both edits survive', async () => {
    await summaryOf(first).fill('The summary of the first tab.');
    await saveEntry(first);
    await noteOf(second).fill('The note of the second tab.');
    await button(second, 'Save').click();
    const dialog = second.getByRole('dialog');
    await dialog.getByText(/Ada.* saved on/).waitFor();
    await button(dialog, 'Keep both').press('Enter');
    await second.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('textarea[name=summary]')?.value ===
        'The summary of the first tab.',
    );
    expect(await noteOf(second).inputValue()).toBe('The note of the second tab.');
    await saveEntry(second);
    expect(await saved(condition, 'summary')).toBe('The summary of the first tab.');
    expect(await saved(condition, 'evidenceNote')).toBe('The note of the second tab.');
  });

  test('the same field: both are shown side by side, and nothing is lost while one decides', async () => {
    await summaryOf(first).fill('What the first tab says.');
    await saveEntry(first);
    await summaryOf(second).fill('What the second tab says.');
    await button(second, 'Save').click();
    const dialog = second.getByRole('dialog');
    const choice = dialog.getByRole('group', { name: 'Summary' });
    await choice.getByText('What the first tab says.').waitFor();
    await choice.getByText('What the second tab says.').waitFor();
    expect(await button(dialog, 'Go on as decided').isDisabled()).toBe(true);
    await button(dialog, 'Back, save nothing').click();
    expect(await summaryOf(second).inputValue()).toBe('What the second tab says.');
    expect(await saved(condition, 'summary')).toBe('What the first tab says.');

    await button(second, 'Save').click();
    await choice.getByRole('radio', { name: 'Keep mine' }).press('Space');
    await button(dialog, 'Go on as decided').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await second.waitForResponse(/content-manager\/collection-types/).catch(() => undefined);
    await saveEntry(second);
    expect(await saved(condition, 'summary')).toBe('What the second tab says.');
  });

  test('one tab that saves twice has no conflict with itself', async () => {
    for (const text of ['Saved once.', 'Saved twice.']) {
      await summaryOf(first).fill(text);
      const answer = first.waitForResponse((response) => response.request().method() === 'PUT');
      await button(first, 'Save').click();
      expect((await answer).status()).toBe(200);
    }
    expect(await saved(condition, 'summary')).toBe('Saved twice.');
  });
});

test('what was typed and not saved is offered again, and gone once it is saved', async () => {
  const { condition } = await published();
  const { page } = await signedIn('strapi-super-admin');
  await open(page, condition);
  await summaryOf(page).fill('Typed, and the window was closed.');
  // As the browser does it when it falls over: nobody is asked.
  page.on('dialog', (dialog) => dialog.accept());
  await open(page, condition);
  const again = page;
  const notice = again.getByRole('region', { name: 'Not saved earlier' });
  await notice.getByText(/Summary/).waitFor();
  await button(notice, 'Restore').press('Enter');
  expect(await summaryOf(again).inputValue()).toBe('Typed, and the window was closed.');
  await saveEntry(again);
  await again.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('typed:')));
  await open(again, condition);
  expect(await notice.count()).toBe(0);
  await again.close();
});

test('before a click one knows what goes dark and what would be refused', async () => {
  const { treatment } = await published();
  const { page } = await signedIn('strapi-super-admin');
  await page.goto(addressOf(CONDITION, documentId));
  await button(page, 'More document actions').first().click();
  await page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Frey syndrome, in English, Spanish and French').waitFor();
  await button(dialog, 'Cancel').click();

  await button(page, 'More document actions').first().click();
  await page.getByRole('menuitem', { name: 'Unpublish multiple locales' }).click();
  // The table follows a moment after the click.
  await dialog.getByText('Choose the languages that go.').waitFor();
  await dialog.getByRole('checkbox', { name: 'Select fr' }).click();
  await dialog.getByText('Frey syndrome, in French', { exact: true }).waitFor();
  await dialog.getByRole('checkbox', { name: 'Select en' }).click();
  await dialog.getByText('Frey syndrome, in English, Spanish and French').waitFor();
  await page.keyboard.press('Escape');

  await page.goto(addressOf(TREATMENT, treatment));
  await button(page, 'More actions').click();
  await page.getByRole('menuitem', { name: 'Delete entry (all locales)' }).click();
  await dialog.getByText('This would be refused').waitFor();
  expect(await button(dialog, 'Delete entry (all locales)').isDisabled()).toBe(true);
  expect((await app.get(`/api/treatments/${treatment}`)).status).toBe(200);
  await page.close();
});

test('a list says what is served, and what was deleted comes back', async () => {
  const whole = await published();
  await edit.update(CONDITION, { documentId, locale: 'en', data: {} });
  await edit.unpublish(CONDITION, { documentId, locale: 'en' });
  const { page } = await signedIn('strapi-super-admin');
  await page.goto(`/admin/content-manager/collection-types/${CONDITION}?plugins[i18n][locale]=fr`);
  await page.getByText('Published, not served: English is a draft').waitFor();
  await edit.remove(CONDITION, { documentId: whole.condition, locale: '*' });
  await page.goto('/admin/deleted-entries');
  await page.getByRole('button', { name: /^Restore Name of/ }).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, 'Restore').click();
  await dialog.getByText(/Written into the draft/).waitFor();
  await button(dialog, 'Close').click();
  await findingsOf(page).waitFor();
  expect(await saved(whole.condition, 'summary')).toMatch(/^Summary of/);
  await page.close();
});

test('an administrator publishes over a blocker with a reason, which stands on the homepage', async () => {
  const { condition } = await published();
  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'A guaranteed cure!' } });
  const { page } = await signedIn('strapi-super-admin');
  await open(page, condition);
  expect(await button(page, 'Publish anyway…').count()).toBe(0);
  await button(page, 'Publish').click();
  await button(page, 'Publish anyway…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Too short');
  expect(await button(dialog, 'Publish anyway').isDisabled()).toBe(true);
  await dialog.getByLabel('Reason').fill('The board decided it.');
  await button(dialog, 'Publish anyway').click();
  await page.getByText('Published.', { exact: true }).waitFor();
  expect(await served(condition)).toBe('A guaranteed cure!');
  await page.goto('/admin');
  await page.getByText('The board decided it.').waitFor();
  await page.close();
});

test('with the keyboard alone one goes from the buttons to a finding, reads why, and to its field', async () => {
  const { condition } = await published();
  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'A guaranteed cure!' } });
  const { page } = await signedIn('strapi-super-admin');
  await open(page, condition);
  await button(page, 'Publish').focus();
  await tabTo(page, 'Go to Summary');
  await outlineShown(page);
  await page.keyboard.press('Tab');
  await outlineShown(page);
  await page.keyboard.press('Enter');
  await findingsOf(page).locator('details[open]').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'summary');
  await button(page, 'Whole history').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

/** Goes on with the Tab key until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 15; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === name) return;
  }
  throw new Error(`The Tab key does not lead to "${name}".`);
}

/** Waits until one sees where the focus is: frames fade in. */
async function outlineShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    // Strapi's links and text buttons draw a frame around themselves.
    const frame = getComputedStyle(focused, '::after');
    const isFramed =
      frame.content !== 'none' && frame.borderTopWidth !== '0px' && frame.borderTopColor !== 'rgba(0, 0, 0, 0)';
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || isFramed;
  });
}

test.each(WIDTHS)('the panels are accessible and fit: %i px', async (width) => {
  const { condition } = await published();
  await edit.update(CONDITION, { documentId: condition, locale: 'en', data: { summary: 'A guaranteed cure!' } });
  const { page } = await signedIn('strapi-super-admin', { viewport: { width, height: 900 } });
  await page.goto(addressOf(CONDITION, condition));
  if (width < 1080) await button(page, 'Open more actions').click();
  await findingsOf(page).getByText('Blocker').first().waitFor();
  await page.getByText(/What will change for the public/).click();
  expect(await ownAxeFindings(page, '[aria-label=Findings], [aria-label=Languages]')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await button(page, 'Whole history').click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  expect(await ownAxeFindings(page, '[role=dialog]')).toEqual([]);
  await page.goto('/admin/deleted-entries');
  await page.getByRole('heading', { name: 'Deleted entries' }).waitFor();
  expect(await ownAxeFindings(page, 'main')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});
