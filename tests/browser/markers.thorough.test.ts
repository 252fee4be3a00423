// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import type { Marker } from '../../src/body-map';
import { uids } from '../support/fixtures';
import { startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, saveEntry, WIDTHS } from './visit';

const { SITE } = uids;

jest.setTimeout(240_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let app: Panel['app'];
let edit: Panel['edit'];
let signedIn: Panel['signedIn'];
let stop: Panel['stop'];
let documentId: string;
const before: Marker[] = [{ view: 'face', x: 0.25, y: 0.25, radius: 0.05 }];
beforeAll(async () => {
  ({ app, edit, signedIn, stop } = await startAdminPanel());
  documentId = (await app.get('/api/injection-sites/temple')).body.data.documentId;
});
beforeEach(() => edit.update(SITE, { documentId, locale: 'en', data: { markers: before } }));
afterAll(() => stop());

const view = (page: Page, name: string) => page.locator('[data-view]').and(page.getByLabel(`Body map, ${name}`));
const spot = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^Marker ${number}, `) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, locale = 'en', id = documentId): Promise<void> {
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`/admin/content-manager/collection-types/${SITE}/${id}?plugins[i18n][locale]=${locale}`);
  await page.getByRole('region', { name: 'Findings' }).and(page.locator('[aria-busy=false]')).waitFor();
  await view(page, 'Face').scrollIntoViewIfNeeded();
}

/** The markers of the draft, as the API gives them. */
async function saved(): Promise<Marker[]> {
  const found = await edit.find(SITE, { documentId, locale: 'en', status: 'draft', populate: ['markers'] } as never);
  const { markers } = found as unknown as { markers: (Marker & { id: number })[] };
  return markers.map(({ id: _id, ...marker }) => marker);
}

async function box(place: Locator) {
  await place.scrollIntoViewIfNeeded();
  const found = await place.boundingBox();
  if (!found) throw new Error('it is not shown');
  return found;
}

test('a click adds a marker where it is, which is saved and, once published, served', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  const front = await box(view(page, 'Front'));
  // A browser says of a click in which whole pixel it was.
  const at = { x: Math.ceil(front.x) + 60, y: Math.ceil(front.y) + 130 };
  await page.mouse.click(at.x, at.y);
  await spot(page, 2).waitFor();
  expect(
    await page
      .getByRole('status')
      .getByText(/^Marker 2, Front: .*: added\.$/)
      .count(),
  ).toBe(1);
  await saveEntry(page);
  const [first, added] = await saved();
  expect(first).toEqual(before[0]);
  expect(added).toMatchObject({ view: 'front' });
  expect(added?.x).toBe(Number(((at.x - front.x) / front.width).toFixed(4)));
  expect(added?.y).toBe(Number(((at.y - front.y) / front.height).toFixed(4)));
  await edit.publish(SITE, { documentId, locale: 'en' });
  expect((await app.get(`/api/injection-sites/${documentId}`)).body.data.markers).toEqual([first, added]);
  await page.close();
});

test('a marker is dragged and resized, and never leaves the view', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  const face = await box(view(page, 'Face'));
  const hold = async (from: { x: number; y: number }, by: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
    await page.mouse.up();
  };
  const middle = { x: face.x + 0.25 * face.width, y: face.y + 0.25 * face.height };
  await hold(middle, { x: 0.25 * face.width, y: 0.5 * face.height });
  await page.getByRole('button', { name: /^Marker 1, Face: lower centre, 50(\.\d)? % from the left, 75/ }).waitFor();
  const grip = await box(page.locator('[data-grip]'));
  await hold({ x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }, { x: 0.1 * face.width, y: 0 });
  await page.getByRole('button', { name: /^Marker 1, .*size 1(4\.[5-9]|5(\.[0-5])?) %/ }).waitFor();
  await hold({ x: middle.x + 0.25 * face.width, y: middle.y + 0.5 * face.height }, { x: -2 * face.width, y: 0 });
  await page.getByRole('button', { name: /^Marker 1, Face: lower left, 0 % from the left/ }).waitFor();
  // A press that moves nothing is no edit, and adds none under the marker.
  expect(await page.locator('[data-marker]').count()).toBe(1);
  await saveEntry(page);
  const [moved] = await saved();
  expect(moved?.x).toBe(0);
  expect(moved?.y).toBeCloseTo(0.75, 2);
  await page.close();
});

test('with keys alone a marker is added, moved, resized and removed, and each change is said', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  await page.getByRole('button', { name: 'Add in the middle: Back' }).press('Enter');
  const added = page.locator('[data-marker="1"]');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-marker') === '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const said = page.getByRole('status').filter({ hasText: 'Marker 2, Back: ' });
  await said.getByText('51 % from the left, 55 % from the top').waitFor();
  await page.keyboard.press('+');
  await said.getByText('size 5 %').waitFor();
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await added.getAttribute('aria-label')).toContain('51 % from the left, 55 % from the top, size 3 %');
  await spot(page, 1).press('Delete');
  await page.getByRole('status').getByText('Marker 1 removed.').waitFor();
  // The focus goes on to the next one.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-marker'))).toBe('0');
  await saveEntry(page);
  expect(await saved()).toEqual([{ view: 'back', x: 0.51, y: 0.55, radius: 0.03 }]);
  await page.close();
});

test('the numbers below say the same, and a number out of range is refused there', async () => {
  const { page } = await signedIn('clinical-reviewer');
  await open(page);
  await view(page, 'Face').click({ position: { x: 20, y: 20 } });
  const x = page.locator('input[name="markers.1.x"]');
  await x.waitFor();
  expect(Number(await x.inputValue())).toBeGreaterThan(0);
  await x.fill('7');
  await page.getByText(/Not on the map.*marker 2/).waitFor();
  await button(page, 'Save').click();
  await page.locator('[data-strapi-field-error]').first().waitFor();
  expect(await saved()).toEqual(before);
  await x.fill('0.9');
  await page.getByRole('button', { name: /^Marker 2, Face: .*90 % from the left/ }).waitFor();
  await page.close();
});

test.each([
  ['in another language', 'clinical-reviewer', 'fr'],
  ['for whom may not edit facts', 'marketing-editor', 'en'],
])('%s the map is shown with its markers and cannot be changed', async (_, role, locale) => {
  const { page } = await signedIn(role);
  await open(page, locale);
  await page.getByRole('img', { name: /^Marker 1, Face: upper left/ }).waitFor();
  await view(page, 'Face').click({ position: { x: 90, y: 120 } });
  expect(await page.locator('[data-marker]').count()).toBe(0);
  expect(await page.getByRole('img', { name: /^Marker \d/ }).count()).toBe(1);
  expect(await page.getByRole('button', { name: /^Add in the middle/ }).count()).toBe(0);
  expect(await button(page, 'Save').isDisabled()).toBe(true);
  await page.close();
});

test.each(WIDTHS)('in a window of %i pixels it is accessible, with touch and enlarged', async (width) => {
  const { page } = await signedIn('clinical-reviewer', {
    hasTouch: true,
    viewport: { width, height: 800 },
  });
  await open(page);
  await button(page, 'Larger picture').click();
  const { width: wide, height: high } = await box(view(page, 'Back'));
  const { x, y } = await box(view(page, 'Back'));
  await page.touchscreen.tap(x + wide / 4, y + Math.min(high / 4, 100));
  await page.getByRole('button', { name: /^Marker 2, Back: .*25(\.\d)? % from the left/ }).waitFor();
  await button(page, 'Remove marker 2').waitFor();
  expect(await ownAxeFindings(page, '[data-body-map]')).toEqual([]);
  expect(await horizontalScroll(page)).toBe(0);
  await page.close();
});
