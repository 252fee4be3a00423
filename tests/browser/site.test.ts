import type { Browser, Page } from 'playwright-core';
import { type Application, startApplication } from '../support/application';
import { launchBrowser } from '../support/browser';
import { editor, paragraph, uids } from '../support/fixtures';
import { SAFE_LINKS, UNSAFE_LINKS } from '../support/links';
import { axeFindings, collectErrors, horizontalScroll, open, shown } from './visit';

const CONDITION = '/condition.html?slug=hyperhidrosis&locale=en';
const FALLEN_BACK = '/condition.html?slug=facial-asymmetry&locale=de';
const TREATMENT = '/treatment.html?slug=therapeutic-botulinum-toxin&locale=en';
const SITE = '/injection-site.html?slug=forehead&locale=es';
const UNKNOWN = '/condition.html?slug=hyperhidrosys&locale=en';

const PAGES = {
  home: '/?locale=en',
  'home in German': '/?locale=de',
  'conditions A to Z': '/conditions.html?locale=de',
  condition: CONDITION,
  'condition not translated yet': FALLEN_BACK,
  treatment: TREATMENT,
  'injection sites': '/injection-sites.html?locale=de',
  'injection site': SITE,
  guides: '/guides.html?locale=de',
  guide: '/guide.html?slug=after-treatment&locale=en',
  'search results': '/search.html?q=migraine&locale=en',
  'search without a question': '/search.html?locale=es',
  'unknown slug': UNKNOWN,
};

let application: Application;
let browser: Browser;
let baseURL: string;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [application, browser] = await Promise.all([startApplication(), launchBrowser()]);
  baseURL = await application.listen();
});

beforeEach(async () => {
  page = await browser.newPage({ baseURL, locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  errors = collectErrors(page);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await application?.stop();
});

describe.each(Object.entries(PAGES))('%s', (_, address) => {
  test('is accessible and fits, light and dark, at 320 and 1280 pixels, without an error', async () => {
    await open(page, address);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, scroll: await horizontalScroll(page) }).toEqual({ width, scroll: 0 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ width, colorScheme, findings: await axeFindings(page) }).toEqual({ width, colorScheme, findings: [] });
      }
    }
    // Browsers report the 404 itself, whatever the page makes of it.
    expect(errors.filter((error) => address !== UNKNOWN || !error.includes('404'))).toEqual([]);
  });
});

describe('languages', () => {
  test('a first visit gets the first language of the browser that the site has, and keeps it in the address', async () => {
    const french = await browser.newPage({ baseURL, locale: 'fr-CA' });
    await open(french, '/conditions.html');
    expect(await french.locator('html').getAttribute('lang')).toBe('fr');
    expect(new URL(french.url()).searchParams.get('locale')).toBe('fr');
    await french.close();
  });

  test('the switch keeps the page and takes the slug of the other language', async () => {
    await open(page, CONDITION);
    await switchTo('Français');
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('slug'), searchParams.get('locale')]).toEqual([
      '/condition.html',
      'hyperhidrose',
      'fr',
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('h1').textContent()).toBe('Hyperhidrose');
  });

  test('a page that is not translated says so in the language of the visitor and marks its text', async () => {
    await open(page, '/condition.html?slug=asymetrie-faciale&locale=fr');
    await switchTo('Deutsch');
    await page.getByText('Angezeigt auf Englisch, Übersetzung folgt').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
    expect(await page.locator('#overview .prose').getAttribute('lang')).toBe('en');
    expect(await page.locator('#overview h2').getAttribute('lang')).toBeNull();
  });

  test('a part that is not translated is marked within a page that is', async () => {
    await open(page, '/conditions.html?locale=de');
    const card = page.locator('.card', { hasText: 'Facial asymmetry' });
    expect(await card.locator('.pending-tag').textContent()).toBe('Angezeigt auf Englisch, Übersetzung folgt');
    expect(await card.locator('[lang=en]').count()).toBe(2);
    const translated = page.locator('.card', { hasText: 'Hyperhidrose' });
    expect(await translated.locator('.pending-tag, [lang]').count()).toBe(0);
  });

  test('a pseudo-locale in the address is shown in its direction, offered to nobody and kept from search engines', async () => {
    await open(page, '/condition.html?slug=hyperhidrosis&locale=ar-XB');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar-XB');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('h1').textContent()).toBe('\u200f\u202eHyperhidrosis\u202c\u200f');
    expect(await page.locator('.languages a').allTextContents()).toEqual(['English', 'Español', 'Français', 'Deutsch']);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.locator('#search-field').fill('migraine');
    await page.locator('.suggestion-name', { hasText: 'Chronic migraine' }).waitFor();
    await open(page, '/conditions.html?locale=de');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  });

  test('the head names the other languages of the page', async () => {
    await open(page, CONDITION);
    const links = page.locator('link[rel=alternate][hreflang]');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).hreflang).sort())).toEqual([
      'de',
      'en',
      'es',
      'fr',
    ]);
    expect(await page.locator('link[hreflang=fr]').getAttribute('href')).toContain('slug=hyperhidrose&locale=fr');
  });

  test('the site says everything in every language', async () => {
    await open(page, '/search.html?locale=en');
    const keys = await page.evaluate<string[][]>(`import('/assets/js/messages/index.js')
      .then(({ MESSAGES }) => Object.values(MESSAGES).map((messages) => Object.keys(messages).sort()))`);
    expect(keys).toHaveLength(4);
    for (const other of keys.slice(1)) expect(other).toEqual(keys[0]);
  });
});

describe('what a patient must be able to rely on', () => {
  test.each([CONDITION, FALLEN_BACK, TREATMENT, SITE, '/?locale=en'])(
    'all safety information is in the open on %s',
    async (address) => {
      await open(page, address);
      const locale = new URL(page.url()).searchParams.get('locale');
      const answer = await application.get(`/api/treatments/therapeutic-botulinum-toxin?locale=${locale}`).expect(200);
      const visible = squeeze(await page.locator('#safety').innerText());
      const texts = Object.values(answer.body.data.safety as Record<string, unknown>).flatMap(paragraphs);
      expect(texts.length).toBeGreaterThan(20);
      for (const text of texts) expect(visible).toContain(text);
    },
  );

  test.each([CONDITION, FALLEN_BACK, TREATMENT, SITE, '/?locale=en'])(
    'review date and sources stand on %s',
    async (address) => {
      await open(page, address);
      expect(await page.locator('#sources time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(await page.locator('#sources .sources a[href^=http]').count()).toBeGreaterThan(3);
    },
  );

  test.each(['/conditions.html?locale=en', '/injection-sites.html?locale=en', '/search.html?q=jaw&locale=en'])(
    'what it rests on stands on %s',
    async (address) => {
      await open(page, address);
      expect(await page.locator('#sources').innerText()).toMatch(/\d+ sources · Reviewed on /);
    },
  );

  test('approval is told in words for each region', async () => {
    await open(page, CONDITION);
    const row = page.getByRole('row', { name: /United Kingdom.*Underarm/ });
    expect(await row.getByRole('cell').nth(1).innerText()).toBe('Approved');
    expect(await page.getByRole('row', { name: /European Union.*Palm/ }).innerText()).toContain('Off-label');
  });
});

describe('from the keyboard', () => {
  test('the skip link comes first and leads to the content', async () => {
    await open(page, CONDITION);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('search as you type leads to a page', async () => {
    await open(page, '/?locale=en');
    await tabTo('search-field');
    await page.keyboard.type('migr');
    const field = page.getByRole('combobox');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/condition.html?**');
    await shown(page);
    expect(await page.locator('h1').textContent()).toMatch(/migraine/i);
  });

  test('Escape closes the suggestions, Enter in the field shows all results', async () => {
    await open(page, '/?locale=en');
    await tabTo('search-field');
    await page.keyboard.type('sweat');
    await page.getByRole('listbox').waitFor();
    expect(await page.locator('.search [role=status]').textContent()).toMatch(/^\d+ results?$/);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await page.getByRole('combobox').inputValue()).toBe('sweat');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search.html?**');
    await page.locator('.results li').first().waitFor();
  });
});

describe('when something is wrong', () => {
  test('a typo in a search is told together with what was looked for instead', async () => {
    await open(page, '/search.html?q=migrane&locale=en');
    expect(await page.locator('main').innerText()).toMatch(/Nothing contains “migrane”. Shown are results for “migr/);
    await page
      .locator('.results')
      .getByRole('link', { name: /migraine/i })
      .first()
      .waitFor();
  });

  test('an unknown slug shows the nearest ones', async () => {
    await open(page, UNKNOWN);
    await page.locator('main').getByRole('link', { name: 'Hyperhidrosis' }).click();
    await page.waitForURL('**/condition.html?slug=hyperhidrosis&locale=en');
  });

  test('a lost connection is told, and trying again brings the page', async () => {
    await page.route('**/api/**', (route) => route.abort());
    await open(page, CONDITION);
    expect(await page.locator('h1').textContent()).toBe('No connection');
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hyperhidrosis' }).waitFor();
  });

  test('content is shown as text, whatever it contains', async () => {
    await open(page, '/search.html?locale=en');
    // As text, for the compiler of the tests would turn the browser's `import` into `require`.
    const shownAs = await page.evaluate<string>(`(async () => {
      const { richText } = await import('/assets/js/rich-text.js');
      const { snippet } = await import('/assets/js/snippet.js');
      const box = document.createElement('div');
      const children = [
        { type: 'text', text: '<img src=x onerror=alert(1)>' },
        { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'here' }] },
      ];
      box.append(...richText([{ type: 'paragraph', children }]), ...snippet('a &lt;b&gt; <mark>c</mark><img src=x>'));
      return box.innerHTML;
    })()`);
    expect(shownAs).toBe('<p>&lt;img src=x onerror=alert(1)&gt;<span>here</span></p>a &lt;b&gt; <mark>c</mark>');
  });

  test('a link that was stored before anybody looked leads nowhere, and nothing else of a block gets into the page', async () => {
    await open(page, '/search.html?locale=en');
    const linked = (addresses: string[]) =>
      page.evaluate<string[]>(`(async () => {
        const { richText } = await import('/assets/js/rich-text.js');
        const { sourceLink } = await import('/assets/js/parts/sources.js');
        return ${JSON.stringify(addresses)}.filter((url) => {
          const children = [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }];
          const shown = [...richText([{ type: 'paragraph', children }]), sourceLink({ title: 'here', url })];
          return shown.some((node) => node.outerHTML.includes('href'));
        });
      })()`);
    expect(await linked(UNSAFE_LINKS)).toEqual([]);
    expect(await linked(SAFE_LINKS)).toEqual(SAFE_LINKS);
    const shownAs = await page.evaluate<string>(`(async () => {
      const { richText } = await import('/assets/js/rich-text.js');
      const text = [{ type: 'text', text: 'a', onclick: 'alert(1)' }];
      return richText([
        { type: 'paragraph', onload: 'alert(1)', style: 'color:red', children: text },
        { type: 'heading', level: 'x onload=1', children: text },
        { type: 'image', image: { url: 'javascript:alert(1)', onerror: 'alert(1)' } },
        { type: 'script', children: text },
      ]).map((node) => node.outerHTML).join('');
    })()`);
    expect(shownAs).toBe('<p>a</p><h3>a</h3><img alt="" loading="lazy"><p>a</p>');
  });

  test('headings in rich text skip no level, whichever an editor begins with', async () => {
    await open(page, '/search.html?locale=en');
    const tags = (levels: number[]) =>
      page.evaluate<string[]>(`(async () => {
        const { richText } = await import('/assets/js/rich-text.js');
        return richText(${JSON.stringify(levels)}.map((level) => ({ type: 'heading', level, children: [] })))
          .map(({ localName }) => localName);
      })()`);
    expect(await tags([1, 2, 3, 1])).toEqual(['h3', 'h4', 'h5', 'h3']);
    expect(await tags([2, 2, 4, 4, 3, 1])).toEqual(['h3', 'h3', 'h4', 'h4', 'h4', 'h3']);
    expect(await tags([1, 2, 3, 4, 5, 6])).toEqual(['h3', 'h4', 'h5', 'h6', 'h6', 'h6']);
  });
});

async function switchTo(language: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /Language|Langue|Sprache|Idioma/ })
    .getByText(language)
    .click();
  await page.waitForURL((url) => url.searchParams.get('locale') === language.slice(0, 2).toLowerCase());
  await shown(page);
}

/** Moves the focus by Tab alone. */
async function tabTo(id: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
  }
  throw new Error(`Tab does not reach #${id}`);
}

/** The text of each block and list item of rich text. */
function paragraphs(blocks: unknown): string[] {
  return (blocks as { type: string; children: unknown[] }[]).flatMap((block) =>
    block.type === 'list' ? paragraphs(block.children) : [squeeze(textOf(block))],
  );
}

function textOf(node: unknown): string {
  const { text, children = [] } = node as { text?: string; children?: unknown[] };
  return text ?? children.map(textOf).join('');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test('a warning that is not translated again yet is shown in English, marked as English', async () => {
  const edit = editor(application.strapi);
  const { documentId } = (await application.get('/api/treatments/therapeutic-botulinum-toxin')).body.data;
  const text = await application.strapi
    .documents(uids.TREATMENT)
    .findOne({ documentId, locale: 'en', populate: ['safety'] });
  const safety = { ...text?.safety, boxedWarning: paragraph('A warning that is new.') };
  await edit.update(uids.TREATMENT, { documentId, locale: 'en', data: { safety } });
  await edit.publish(uids.TREATMENT, { documentId, locale: 'en' });
  await open(page, `/treatment.html?slug=${documentId}&locale=fr`);
  const warning = page.getByText('A warning that is new.');
  expect(await warning.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
});
