// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { GOOD, storedFiles, UPLOADS } from '../support/files';
import { until } from '../support/process';
import { adminToken } from '../support/token';
import { startAdminPanel } from './adminPanel';

let panel: Awaited<ReturnType<typeof startAdminPanel>>;
let page: Page;
/** Where scripts of an attacker tell what they have found. */
let stolen: string[];
beforeAll(async () => {
  panel = await startAdminPanel();
  ({ page } = await panel.signedIn('strapi-super-admin'));
  page.on('request', (request) => {
    if (request.url().includes('/stolen')) stolen.push(request.url());
  });
});
beforeEach(() => {
  stolen = [];
});
afterAll(async () => {
  await panel?.stop();
  for (const name of storedFiles((one) => /shown|planted/.test(one))) rmSync(path.join(UPLOADS, name));
});

const STEAL = "fetch('/stolen?' + encodeURIComponent(document.cookie + JSON.stringify({ ...localStorage })))";
/** As an author uploaded them before there were rules. */
const PLANTED = {
  'planted.js': STEAL,
  'planted.html': '<!doctype html><title>Picture</title><script src="/uploads/planted.js"></script>',
  'planted.svg': `<svg xmlns="http://www.w3.org/2000/svg"><script>${STEAL}</script><script href="/uploads/planted.js"/></svg>`,
  'planted.jpg': '<!doctype html><script src="/uploads/planted.js"></script>',
};

describe('an administrator who opens what was planted', () => {
  beforeAll(() => {
    for (const [name, content] of Object.entries(PLANTED)) writeFileSync(path.join(UPLOADS, name), content);
  });

  test.each(Object.keys(PLANTED))('%s loses nothing', async (name) => {
    // A download is no page to have gone to.
    await page
      .goto(`/uploads/${name}`)
      .catch((error) => expect(String(error)).toMatch(/Download is starting|ERR_ABORTED/));
    await page.goto('/robots.txt');
    expect(stolen).toEqual([]);
  });

  test.each([
    ['a frame', "Object.assign(document.createElement('iframe'), { src: '/uploads/planted.html' })"],
    ['a frame of a drawing', "Object.assign(document.createElement('iframe'), { src: '/uploads/planted.svg' })"],
    ['an object', "Object.assign(document.createElement('object'), { data: '/uploads/planted.svg' })"],
    ['a script', "Object.assign(document.createElement('script'), { src: '/uploads/planted.js' })"],
    ['a script that is a picture', "Object.assign(document.createElement('script'), { src: '/uploads/planted.jpg' })"],
  ])('within a page of the same address, as %s, loses nothing', async (_, element) => {
    await page.goto('/?locale=en');
    await page.evaluate(
      `new Promise((resolve) => {
        const element = ${element};
        element.onload = element.onerror = resolve;
        setTimeout(resolve, 3000); // a download tells neither
        document.body.append(element);
      })`,
    );
    expect(stolen).toEqual([]);
  });
});

test('pictures are shown in the media library and on the site', async () => {
  const token = await adminToken(panel.app, 'strapi-author');
  const shown = ['.png', '.jpg', '.gif', '.webp', '.avif', '.svg'];
  for (const extension of shown)
    await panel.app
      .post('/upload')
      .auth(token, { type: 'bearer' })
      .attach('files', GOOD[extension]?.content as Buffer, `shown${extension}`)
      .expect(201);
  /** Widths of pictures, as they are drawn. */
  const widths = () =>
    page.evaluate(() => Array.from(document.images).map(({ src, naturalWidth }) => ({ src, naturalWidth })));
  const drawn = async (address: RegExp) => {
    await until(
      async () => (await widths()).some(({ src, naturalWidth }) => address.test(src) && naturalWidth > 0),
      undefined,
      15,
    ).catch(async () => expect(await widths()).toContainEqual(address));
  };
  await page.goto('/admin/plugins/upload?pageSize=100&sort=createdAt:DESC');
  for (const extension of shown) await drawn(new RegExp(`/uploads/shown_\\w+\\${extension}`));
  await page.goto('/condition.html?slug=frey-syndrome&locale=en');
  await drawn(/\/uploads\/frey-syndrome/);
});
