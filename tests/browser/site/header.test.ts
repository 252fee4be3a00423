/** The header on a phone: low, and everything in it within reach. */
import { axeFindings, horizontalScroll, open } from '../visit';
import { CONDITION, LANGUAGES, openedSite, tabTo } from './site';

const site = openedSite();
const inLanguage = (locale: string) => CONDITION.replace('locale=en', `locale=${locale}`);
const header = () => site.page.locator('.site-header');

describe.each(LANGUAGES)('in %s', (locale) => {
  test.each([320, 360, 390])('it is at most 96 pixels high at %i pixels, closed and open', async (width) => {
    await site.page.setViewportSize({ width, height: 700 });
    await open(site.page, inLanguage(locale));
    const heights = [(await header().boundingBox())?.height];
    for (const toggle of await site.page.locator('.header-toggle').all()) {
      await toggle.click();
      heights.push((await header().boundingBox())?.height);
      expect(await horizontalScroll(site.page)).toBe(0);
      expect(await axeFindings(site.page)).toEqual([]);
    }
    expect(heights).toHaveLength(3);
    for (const height of heights) expect(height).toBeLessThanOrEqual(96);
  });

  test('every page of the navigation and every language is reached by keyboard, and named', async () => {
    await site.page.setViewportSize({ width: 320, height: 700 });
    await open(site.page, inLanguage(locale));
    const navigations = header().getByRole('navigation');
    expect(await navigations.count()).toBe(0);
    await tabTo(site.page, '.header-menu-toggle');
    await site.page.keyboard.press('Space');
    expect(await site.page.locator('.header-menu-toggle').getAttribute('aria-expanded')).toBe('true');
    expect(await navigations.count()).toBe(2);
    const links = header().locator('nav a');
    expect(await links.count()).toBe(8);
    for (const link of await links.all()) {
      await site.page.keyboard.press('Tab');
      expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
      const box = await link.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 320 && (box?.y ?? 0) < 700).toBe(true);
    }
  });
});

describe('what is opened closes', () => {
  beforeEach(async () => {
    await site.page.setViewportSize({ width: 320, height: 700 });
    await open(site.page, CONDITION);
  });
  const menu = () => site.page.locator('#header-menu');
  const toggle = () => site.page.getByRole('button', { name: 'Menu' });

  test('by Escape, which gives the focus back', async () => {
    await toggle().click();
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Escape');
    await menu().waitFor({ state: 'hidden' });
    expect(await toggle().evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('by a look elsewhere: the other button, the page, the way on by Tab', async () => {
    await toggle().click();
    await site.page.getByRole('button', { name: 'Search', exact: true }).first().click();
    await menu().waitFor({ state: 'hidden' });
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe('search-field');
    await toggle().click();
    await site.page.mouse.click(160, 650);
    await menu().waitFor({ state: 'hidden' });
    await toggle().click();
    await tabTo(site.page, 'main a');
    await menu().waitFor({ state: 'hidden' });
  });

  test('search as you type works in it', async () => {
    await site.page.getByRole('button', { name: 'Search', exact: true }).first().click();
    await site.page.keyboard.type('migr');
    await site.page.getByRole('option').first().waitFor();
    await site.page.keyboard.press('Escape');
    await site.page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await site.page.getByRole('combobox').inputValue()).toBe('migr');
  });
});

test('the search page has the field itself, on a phone, too', async () => {
  await site.page.setViewportSize({ width: 320, height: 700 });
  await open(site.page, '/search.html?q=sweat&locale=en');
  expect(await site.page.getByRole('combobox').inputValue()).toBe('sweat');
});

test('in a wide window all of it is in the open, in one order for eye and keyboard', async () => {
  await site.page.setViewportSize({ width: 1280, height: 800 });
  await open(site.page, inLanguage('de'));
  expect(await site.page.locator('.header-toggle').first().isVisible()).toBe(false);
  const places: { x: number; y: number }[] = [];
  await site.page.keyboard.press('Tab');
  for (let n = 0; n < 10; n += 1) {
    await site.page.keyboard.press('Tab');
    places.push(
      await site.page.evaluate(() => {
        const { x, y } = (document.activeElement as Element).getBoundingClientRect();
        return { x, y };
      }),
    );
  }
  const reading = [...places].sort((a, b) => (Math.abs(a.y - b.y) > 20 ? a.y - b.y : a.x - b.x));
  expect(places).toEqual(reading);
});
