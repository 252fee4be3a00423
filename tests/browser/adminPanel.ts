import type { Page } from 'playwright-core';
import { startApplication } from '../support/application';
import { launchBrowser } from '../support/browser';
import { editor, uids } from '../support/fixtures';
import { adminToken, adminUser } from '../support/token';
import { collectErrors } from './visit';

const { CONDITION } = uids;

/** What Strapi's panel notes in the browser of somebody who has signed in. */
const SIGNED_IN = [{ name: 'isLoggedIn', value: 'true' }];

const atHome = (page: Page) => page.getByRole('heading', { name: /Hello/ }).waitFor();

/** Opens the homepage. */
export async function goHome(page: Page): Promise<void> {
  await page.goto('/admin');
  await atHome(page);
}

/**
 * The admin panel in a browser, and a condition to work on.
 *
 * @param configuration what differs from config/
 */
export async function startAdminPanel(configuration: Readonly<Record<string, unknown>> = {}) {
  const [app, browser] = await Promise.all([
    startApplication('seeded', { admin: true, configuration }),
    launchBrowser(),
  ]);
  const baseURL = await app.listen();
  const token = await adminToken(app);
  const documentId: string = (await app.get('/api/conditions/frey-syndrome')).body.data.documentId;
  return {
    app,
    documentId,
    edit: editor(app.strapi),
    /** A page of somebody who has signed in, before the first address is opened. */
    signedIn: async (role: string, options: object = {}): Promise<{ page: Page; errors: string[] }> => {
      const storageState = { cookies: [], origins: [{ origin: baseURL, localStorage: SIGNED_IN }] };
      const page = await browser.newPage({
        baseURL,
        locale: 'en-GB',
        reducedMotion: 'reduce',
        storageState,
        ...options,
      });
      page.setDefaultTimeout(40_000);
      const context = page.context();
      const answer = await context.request.post('/admin/login', { data: await adminUser(app, role) });
      const { data } = (await answer.json()) as { data: { token: string } };
      await context.addCookies([{ name: 'jwtToken', value: data.token, url: `${baseURL}/admin` }]);
      return { page, errors: collectErrors(page) };
    },
    /** The same by the form, which leads to the homepage. */
    signIn: async (page: Page, role: string): Promise<void> => {
      const { email, password } = await adminUser(app, role);
      await page.goto('/admin/auth/login');
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password', { exact: false }).first().fill(password);
      await page.getByRole('button', { name: 'Login' }).click();
      await atHome(page);
    },
    /** Somebody who has no account. */
    visitor: async (options: object = {}): Promise<{ page: Page; errors: string[] }> => {
      const page = await browser.newPage({ baseURL, reducedMotion: 'reduce', ...options });
      page.setDefaultTimeout(40_000);
      return { page, errors: collectErrors(page) };
    },
    asAdministrator: {
      get: (url: string) => app.get(url).auth(token, { type: 'bearer' }),
      post: (url: string, body: object = {}) => app.post(url).auth(token, { type: 'bearer' }).send(body),
    },
    /** Texts of the condition's draft in a language. */
    draft: async (locale: string) =>
      (await app.strapi.db.query(CONDITION).findOne({ where: { documentId, locale, publishedAt: null } })) as Record<
        string,
        string
      >,
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
}
