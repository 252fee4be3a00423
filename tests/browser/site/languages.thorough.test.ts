import { editor, paragraph, uids } from '../../support/fixtures';
import { open, shown } from '../visit';
import { CONDITION, openedSite } from './site';

const site = openedSite();

describe('languages', () => {
  test('a first visit gets the first language of the browser that the site has, and keeps it in the address', async () => {
    const french = await site.browser.newPage({ baseURL: site.baseURL, locale: 'fr-CA' });
    await open(french, '/conditions.html');
    expect(await french.locator('html').getAttribute('lang')).toBe('fr');
    expect(new URL(french.url()).searchParams.get('locale')).toBe('fr');
    await french.close();
  });

  test('the switch keeps the page and takes the slug of the other language', async () => {
    await open(site.page, CONDITION);
    await switchTo('Français');
    const { pathname, searchParams } = new URL(site.page.url());
    expect([pathname, searchParams.get('slug'), searchParams.get('locale')]).toEqual([
      '/condition.html',
      'hyperhidrose',
      'fr',
    ]);
    expect(await site.page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await site.page.locator('h1').textContent()).toBe('Hyperhidrose');
  });

  test('a page that is not translated says so in the language of the visitor and marks its text', async () => {
    await open(site.page, '/condition.html?slug=asymetrie-faciale&locale=fr');
    await switchTo('Deutsch');
    await site.page.getByText('Angezeigt auf Englisch, Übersetzung folgt').first().waitFor();
    expect(await site.page.locator('html').getAttribute('lang')).toBe('de');
    expect(await site.page.locator('h1').getAttribute('lang')).toBe('en');
    expect(await site.page.locator('#overview .prose').getAttribute('lang')).toBe('en');
    expect(await site.page.locator('#overview h2').getAttribute('lang')).toBeNull();
  });

  test('a part that is not translated is marked within a page that is', async () => {
    await open(site.page, '/conditions.html?locale=de');
    const card = site.page.locator('.card', { hasText: 'Facial asymmetry' });
    expect(await card.locator('.pending-tag').textContent()).toBe('Angezeigt auf Englisch, Übersetzung folgt');
    expect(await card.locator('[lang=en]').count()).toBe(2);
    const translated = site.page.locator('.card', { hasText: 'Hyperhidrose' });
    expect(await translated.locator('.pending-tag, [lang]').count()).toBe(0);
  });

  test('a pseudo-locale in the address is shown in its direction, offered to nobody and kept from search engines', async () => {
    await open(site.page, '/condition.html?slug=hyperhidrosis&locale=ar-XB');
    expect(await site.page.locator('html').getAttribute('lang')).toBe('ar-XB');
    expect(await site.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await site.page.locator('h1').textContent()).toBe('\u200f\u202eHyperhidrosis\u202c\u200f');
    expect(await site.page.locator('.languages a').allTextContents()).toEqual([
      'English',
      'Español',
      'Français',
      'Deutsch',
    ]);
    expect(await site.page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await site.page.locator('#search-field').fill('migraine');
    await site.page.locator('.suggestion-name', { hasText: 'Chronic migraine' }).waitFor();
    await open(site.page, '/conditions.html?locale=de');
    expect(await site.page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  test('the head names the other languages of the page', async () => {
    await open(site.page, CONDITION);
    const links = site.page.locator('link[rel=alternate][hreflang]');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).hreflang).sort())).toEqual([
      'de',
      'en',
      'es',
      'fr',
    ]);
    expect(await site.page.locator('link[hreflang=fr]').getAttribute('href')).toContain('slug=hyperhidrose&locale=fr');
  });

  test('the site says everything in every language', async () => {
    await open(site.page, '/search.html?locale=en');
    const keys = await site.page.evaluate<string[][]>(`import('/assets/js/messages/index.js')
      .then(({ MESSAGES }) => Object.values(MESSAGES).map((messages) => Object.keys(messages).sort()))`);
    expect(keys).toHaveLength(4);
    for (const other of keys.slice(1)) expect(other).toEqual(keys[0]);
  });
});

async function switchTo(language: string): Promise<void> {
  await site.page
    .getByRole('navigation', { name: /Language|Langue|Sprache|Idioma/ })
    .getByText(language)
    .click();
  await site.page.waitForURL((url) => url.searchParams.get('locale') === language.slice(0, 2).toLowerCase());
  await shown(site.page);
}

test('a warning that is not translated again yet is shown in English, marked as English', async () => {
  const edit = editor(site.application.strapi);
  const { documentId } = (await site.application.get('/api/treatments/therapeutic-botulinum-toxin')).body.data;
  const text = await site.application.strapi
    .documents(uids.TREATMENT)
    .findOne({ documentId, locale: 'en', populate: ['safety'] });
  const safety = { ...text?.safety, boxedWarning: paragraph('A warning that is new.') };
  await edit.update(uids.TREATMENT, { documentId, locale: 'en', data: { safety } });
  await edit.publish(uids.TREATMENT, { documentId, locale: 'en' });
  await open(site.page, `/treatment.html?slug=${documentId}&locale=fr`);
  const warning = site.page.getByText('A warning that is new.');
  expect(await warning.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  expect(await site.page.locator('html').getAttribute('lang')).toBe('fr');
});
