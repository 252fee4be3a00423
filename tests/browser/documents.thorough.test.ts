/** What is looked at beside the site: the body map on its own, and the documentation. */
import type { Browser } from 'playwright-core';
import { type Application, startApplication } from '../support/application';
import { launchBrowser } from '../support/browser';
import { axeFindings, collectErrors, horizontalScroll } from './visit';

let app: Application;
let browser: Browser;
let base: string;
beforeAll(async () => {
  app = await startApplication();
  base = await app.listen();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app.stop();
});

describe.each(['light', 'dark'] as const)('the body map, %s', (colorScheme) => {
  test.each(['en', 'de'])('is accessible in %s and legible at 320 pixels', async (locale) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme });
    const { body } = await app.get(`/api/body-map.svg?locale=${locale}`);
    await page.setContent(
      `<!doctype html><html lang="${locale}"><title>Map</title><main><h1>Map</h1>${body}</main></html>`,
    );
    expect(await axeFindings(page)).toEqual([]);
    expect(await horizontalScroll(page)).toBe(0);
    const names = await page.locator('text.name').evaluateAll((texts) =>
      texts.map((text) => {
        const { height, right } = text.getBoundingClientRect();
        return { height, right };
      }),
    );
    expect(names).toHaveLength(12);
    for (const { height, right } of names) {
      expect(height).toBeGreaterThanOrEqual(11);
      expect(right).toBeLessThanOrEqual(320);
    }
    await page.close();
  });
});

test('the documentation shows every operation, without an error or a request to anywhere else', async () => {
  const page = await browser.newPage();
  const errors = collectErrors(page);
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
  });
  await page.goto(`${base}/docs`);
  const shown = page.locator('.opblock-summary-path');
  await shown.first().waitFor();
  const { body } = await app.get('/api/openapi.json');
  expect(await shown.count()).toBe(Object.keys(body.paths).length);
  expect(errors).toEqual([]);
  expect([...hosts]).toEqual([base]);
  await page.close();
});
