// What is evaluated within the page sees the browser's world.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { goHome, startAdminPanel } from './adminPanel';

jest.setTimeout(240_000);

type Panel = Awaited<ReturnType<typeof startAdminPanel>>;

let panel: Panel;
beforeAll(async () => {
  panel = await startAdminPanel();
});
afterAll(() => panel.stop());

/** Whose software it is, and what is for sale. */
const WORDS =
  /Strapi|Upgrade|Marketplace|Enterprise|Growth plan|pricing|Set up preview|free trial|guided tour|blog post|Introducing the new/i;

const PAGES = [
  '/admin',
  '/admin/content-manager/collection-types/api::condition.condition',
  '/admin/content-manager/collection-types/api::condition.condition/create',
  '/admin/plugins/upload',
  '/admin/settings/application-infos',
  '/admin/settings/users',
  '/admin/settings/roles',
  '/admin/settings/api-tokens',
  '/admin/me',
];

test.each(['strapi-super-admin', 'marketing-editor'])('%s sees no other brand, and nothing for sale', async (role) => {
  const { page } = await panel.signedIn(role, { viewport: { width: 1280, height: 900 } });
  const own = `/admin/content-manager/collection-types/api::condition.condition/${panel.documentId}`;
  for (const address of [...PAGES, own]) {
    await page.goto(address);
    await settled(page);
    const seen = await page.evaluate(() => {
      const labels = Array.from(document.querySelectorAll('[aria-label], [title], img[alt]'))
        .filter((element) => (element as HTMLElement).checkVisibility())
        .flatMap((element) => ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''));
      return [document.title, document.body.innerText, ...labels].join('\n').split('\n');
    });
    expect([address, seen.filter((line) => WORDS.test(line))]).toEqual([address, []]);
    const links = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a[href*="strapi.io"], img[src*="strapi"]'))
        .filter((element) => (element as HTMLElement).checkVisibility())
        .map((element) => element.outerHTML),
    );
    expect([address, links]).toEqual([address, []]);
  }
  await page.close();
});

test('without a clinic’s name, sign-in, menu, title and tab show this product’s', async () => {
  const { page } = await panel.signedIn('strapi-super-admin');
  const icon = () => page.locator('link[rel~="icon"]').last().getAttribute('href');
  await goHome(page);
  expect(await page.title()).toMatch(/ \| Therapeutic Botox Content$/);
  expect(await page.getByRole('img', { name: 'Application logo' }).getAttribute('src')).toMatch(/^data:image\/svg/);
  expect(await icon()).toMatch(/^data:image\/svg/);
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto('/admin/auth/login');
  await page.getByRole('heading', { name: 'Welcome to Therapeutic Botox Content!' }).waitFor();
});

test('with one, they show the clinic’s, from the next visit on, without another build', async () => {
  const settings = panel.app.strapi.config.get<{ clinic: object }>('settings');
  const before = settings.clinic;
  panel.app.strapi.config.set('settings.clinic', {
    name: "Dr. O'Hara & Søn",
    mark: '/favicon.ico',
    appointmentUrl: null,
  });
  try {
    const { page, errors } = await panel.signedIn('strapi-super-admin');
    await goHome(page);
    expect(await page.title()).toMatch(/ \| Dr\. O['’]Hara & Søn$/);
    const logo = page.getByRole('img', { name: 'Application logo' });
    expect(await logo.getAttribute('src')).toMatch(/\/favicon\.ico$/);
    await logo.evaluate((image) => (image as HTMLImageElement).decode());
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await page.close();
  } finally {
    panel.app.strapi.config.set('settings.clinic', before);
  }
});

/** Until nothing is read any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor();
  await page.waitForLoadState('networkidle');
}
