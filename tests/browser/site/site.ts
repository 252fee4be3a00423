import type { Browser, Page } from 'playwright-core';
import { type Application, startApplication } from '../../support/application';
import { launchBrowser } from '../../support/browser';
import type { Template } from '../../support/postgres';
import { axeFindings, collectErrors, horizontalScroll } from '../visit';

/** Pages of what ships, one of each kind. */
export const CONDITION = '/condition.html?slug=hyperhidrosis&locale=en';
export const FALLEN_BACK = '/condition.html?slug=facial-asymmetry&locale=de';
export const TREATMENT = '/treatment.html?slug=therapeutic-botulinum-toxin&locale=en';
export const SITE = '/injection-site.html?slug=forehead&locale=es';
export const GUIDE = '/guide.html?slug=after-treatment&locale=en';
export const UNKNOWN = '/condition.html?slug=hyperhidrosys&locale=en';
export const LANGUAGES = ['en', 'es', 'fr', 'de'];

export interface Site {
  readonly application: Application;
  readonly browser: Browser;
  readonly baseURL: string;
  /** A new one for each test. */
  readonly page: Page;
  /** What it reported so far. */
  readonly errors: string[];
}

/**
 * The site in a browser, for the tests of a file.
 *
 * @param settings of the environment that differ from those of other tests
 * @param from what it shows
 */
export function openedSite(settings: Record<string, string> = {}, from: Template = 'seeded'): Site {
  const site = {} as { -readonly [Name in keyof Site]: Site[Name] };
  beforeAll(async () => {
    Object.assign(process.env, settings);
    site.browser = await launchBrowser();
    site.application = await startApplication(from);
    site.baseURL = await site.application.listen();
  });
  beforeEach(async () => {
    site.page = await site.browser.newPage({ baseURL: site.baseURL, locale: 'en-GB', reducedMotion: 'reduce' });
    site.page.setDefaultTimeout(10_000);
    site.errors = collectErrors(site.page);
  });
  afterEach(() => site.page?.close());
  afterAll(async () => {
    await site.browser?.close();
    await site.application?.stop();
  });
  return site;
}

/** A page is accessible and no wider than the window, light and dark, at 320 and 1280 pixels. */
export async function expectFit(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect({ width, scroll: await horizontalScroll(page) }).toEqual({ width, scroll: 0 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const findings = await axeFindings(page);
      expect({ width, colorScheme, findings }).toEqual({ width, colorScheme, findings: [] });
    }
  }
}

/** Moves the focus by Tab alone to what a selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}
