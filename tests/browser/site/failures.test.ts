import { SAFE_LINKS, UNSAFE_LINKS } from '../../support/links';
import { open } from '../visit';
import { CONDITION, openedSite, UNKNOWN } from './site';

const site = openedSite();

describe('when something is wrong', () => {
  test('a typo in a search is told together with what was looked for instead', async () => {
    await open(site.page, '/search.html?q=migrane&locale=en');
    expect(await site.page.locator('main').innerText()).toMatch(
      /Nothing contains “migrane”. Shown are results for “migr/,
    );
    await site.page
      .locator('.results')
      .getByRole('link', { name: /migraine/i })
      .first()
      .waitFor();
  });

  test('an unknown slug shows the nearest ones', async () => {
    await open(site.page, UNKNOWN);
    await site.page.locator('main').getByRole('link', { name: 'Hyperhidrosis' }).click();
    await site.page.waitForURL('**/condition.html?slug=hyperhidrosis&locale=en');
  });

  test('a lost connection is told, and trying again brings the page', async () => {
    await site.page.route('**/api/**', (route) => route.abort());
    await open(site.page, CONDITION);
    expect(await site.page.locator('h1').textContent()).toBe('No connection');
    await site.page.unroute('**/api/**');
    await site.page.getByRole('button', { name: 'Try again' }).click();
    await site.page.getByRole('heading', { level: 1, name: 'Hyperhidrosis' }).waitFor();
  });

  test('content is shown as text, whatever it contains', async () => {
    await open(site.page, '/search.html?locale=en');
    // As text, for the compiler of the tests would turn the browser's `import` into `require`.
    const shownAs = await site.page.evaluate<string>(`(async () => {
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
    await open(site.page, '/search.html?locale=en');
    const linked = (addresses: string[]) =>
      site.page.evaluate<string[]>(`(async () => {
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
    const shownAs = await site.page.evaluate<string>(`(async () => {
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
    await open(site.page, '/search.html?locale=en');
    const tags = (levels: number[]) =>
      site.page.evaluate<string[]>(`(async () => {
        const { richText } = await import('/assets/js/rich-text.js');
        return richText(${JSON.stringify(levels)}.map((level) => ({ type: 'heading', level, children: [] })))
          .map(({ localName }) => localName);
      })()`);
    expect(await tags([1, 2, 3, 1])).toEqual(['h3', 'h4', 'h5', 'h3']);
    expect(await tags([2, 2, 4, 4, 3, 1])).toEqual(['h3', 'h3', 'h4', 'h4', 'h4', 'h3']);
    expect(await tags([1, 2, 3, 4, 5, 6])).toEqual(['h3', 'h4', 'h5', 'h6', 'h6', 'h6']);
  });
});
