// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page of the site and waits until it shows its content, or says why not. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await shown(page);
}

export async function shown(page: Page): Promise<void> {
  await page.locator('main[aria-busy=false] h1').waitFor();
}

/**
 * What axe finds wrong: each rule with the first place that breaks it.
 *
 * @param within selector of the part that is looked at
 */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, { within: string; runOnly: string[] }>(
    ({ within, runOnly }) => (window as unknown as { axe: typeof import('axe-core') }).axe.run(within, { runOnly }),
    { within, runOnly: RULES },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`);
}

/** How wide pages of the admin panel are looked at: on a screen and on a phone. */
export const WIDTHS = [1280, 320] as const;

/** What is wrong in the admin panel, in both of its themes, with what is ours: the frame around it is Strapi's. */
export async function ownAxeFindings(page: Page, within = 'main'): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForFunction((isDark) => {
      const [red] = getComputedStyle(document.body).backgroundColor.match(/\d+/) ?? [];
      return isDark === Number(red) < 128;
    }, theme === 'dark');
    const found = (await axeFindings(page, within)).filter((finding) => !finding.startsWith('region:'));
    findings.push(...found.map((finding) => `${theme}: ${finding}`));
  }
  return findings;
}

/**
 * Presses Save and waits until the entry is saved. Strapi's notice alone says little: that of the save before may still
 * be in sight.
 */
export async function saveEntry(page: Page): Promise<void> {
  const isSaved = page.waitForResponse(
    (response) =>
      response.url().includes('/content-manager/collection-types/') &&
      ['POST', 'PUT'].includes(response.request().method()) &&
      response.ok(),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await isSaved;
  await page.getByText('Saved document').first().waitFor();
}

/** Pixels by which the page is wider than the window. */
export function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Errors on the console and uncaught ones, as they come. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}
