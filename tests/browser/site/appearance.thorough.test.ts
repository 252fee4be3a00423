/** How pages use the window they are in, and its colours. */
import type { Locator } from 'playwright-core';
import { open } from '../visit';
import { CONDITION, LANGUAGES, openedSite, SITE, TREATMENT } from './site';

const WITH_CARDS = [
  '/?locale=en',
  '/conditions.html?locale=en',
  '/injection-sites.html?locale=en',
  '/guides.html?locale=en',
];
const FOLDED_CARDS = [CONDITION, TREATMENT, SITE, '/guide.html?slug=after-treatment&locale=en'];

const site = openedSite();

/** Where the cards of each list begin and end, row by row, and where the list itself does. */
function rows(): Promise<{ first: number; last: number; begin: number; end: number; columns: number }[]> {
  return site.page.locator('.cards').evaluateAll((lists) =>
    lists.flatMap((list) => {
      const { left: begin, right: end } = list.getBoundingClientRect();
      const boxes = Array.from(list.children).map((card) => card.getBoundingClientRect());
      const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
      return tops.map((top) => {
        const row = boxes.filter((box) => Math.round(box.top) === top);
        const [first, last] = [Math.min(...row.map(({ left }) => left)), Math.max(...row.map(({ right }) => right))];
        return { first, last, begin, end, columns: row.length };
      });
    }),
  );
}

describe.each([1280, 320])('at %i pixels', (width) => {
  beforeEach(() => site.page.setViewportSize({ width, height: 800 }));

  test.each([...WITH_CARDS, ...FOLDED_CARDS])('the cards of %s fill every row', async (address) => {
    for (const locale of ['en', 'de']) {
      await open(site.page, address.replace(/locale=\w+/, `locale=${locale}`));
      const openAll = site.page.locator('.fold-all');
      if (await openAll.count()) await openAll.click();
      const found = await rows();
      expect(found.length).toBeGreaterThan(0);
      for (const { first, last, begin, end, columns } of found) {
        expect(Math.abs(first - begin) + Math.abs(last - end)).toBeLessThan(2);
        if (width === 320) expect(columns).toBe(1);
      }
    }
  });
});

test('groups of cards stand side by side where there is room, and leave none empty', async () => {
  await site.page.setViewportSize({ width: 1280, height: 800 });
  for (const locale of LANGUAGES)
    for (const path of ['conditions', 'guides', 'injection-sites']) {
      await open(site.page, `/${path}.html?locale=${locale}`);
      const empty = await site.page.locator('.card-groups').evaluate((groups) => {
        const { right } = groups.getBoundingClientRect();
        const boxes = Array.from(groups.children).map((group) => group.getBoundingClientRect());
        return boxes.filter((box) => {
          const row = boxes.filter(({ top }) => Math.abs(top - box.top) < 2);
          return Math.abs(right - Math.max(...row.map((one) => one.right))) > 2;
        }).length;
      });
      expect({ locale, path, empty }).toEqual({ locale, path, empty: 0 });
    }
});

describe('pictures', () => {
  /** Red, green and blue of a picture's corner, as the visitor sees it. */
  async function corner(picture: Locator): Promise<number[]> {
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
    const shot = (await picture.screenshot()).toString('base64');
    return site.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(24, 24, 1, 1).data].slice(0, 3);
    }, shot);
  }
  const first = (selector: string) => site.page.locator(selector).first();

  test.each([
    [CONDITION, '.picture img'],
    [TREATMENT, '.picture img'],
    ['/conditions.html?locale=en', '.card-image'],
  ])('what ships is light in light and dark in dark on %s', async (address, selector) => {
    await open(site.page, address);
    for (const [colorScheme, isRight] of [
      ['light', (value: number) => value > 200],
      ['dark', (value: number) => value < 80],
    ] as const) {
      await site.page.emulateMedia({ colorScheme });
      const colours = await corner(first(selector));
      expect({ colorScheme, colours, isRight: colours.every(isRight) }).toMatchObject({ isRight: true });
    }
  });

  test.each(['light', 'dark'] as const)('a photograph keeps its colours, %s', async (colorScheme) => {
    const photograph = Buffer.from(
      await site.page.evaluate(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 400 });
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = 'rgb(250 240 20)';
        context.fillRect(0, 0, 600, 400);
        return String(canvas.toDataURL('image/jpeg', 1).split(',')[1]);
      }),
      'base64',
    );
    await site.page.route('**/uploads/**', (route) => route.fulfill({ body: photograph, contentType: 'image/jpeg' }));
    await site.page.emulateMedia({ colorScheme });
    await open(site.page, CONDITION);
    const [r = 0, g = 0, b = 0] = await corner(first('.picture img'));
    expect(Math.max(Math.abs(r - 250), Math.abs(g - 240), Math.abs(b - 20))).toBeLessThan(4);
  });

  test('a drawing without a ground stands on a light plate in the dark', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="300" cy="200" r="20"/></svg>';
    await site.page.route('**/uploads/**', (route) => route.fulfill({ body: drawing, contentType: 'image/svg+xml' }));
    await site.page.emulateMedia({ colorScheme: 'dark' });
    await open(site.page, CONDITION);
    for (const value of await corner(first('.picture img'))) expect(value).toBeGreaterThan(180);
  });
});
