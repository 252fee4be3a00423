import { open, shown } from '../visit';
import { CONDITION, openedSite, tabTo } from './site';

const site = openedSite();

describe('from the keyboard', () => {
  test('the skip link comes first and leads to the content', async () => {
    await open(site.page, CONDITION);
    await site.page.keyboard.press('Tab');
    expect(await site.page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await site.page.keyboard.press('Enter');
    expect(await site.page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('search as you type leads to a page', async () => {
    await open(site.page, '/?locale=en');
    await tabTo(site.page, '#search-field');
    await site.page.keyboard.type('migr');
    const field = site.page.getByRole('combobox');
    const first = site.page.getByRole('option').first();
    await first.waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await site.page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await site.page.keyboard.press('Enter');
    await site.page.waitForURL('**/condition.html?**');
    await shown(site.page);
    expect(await site.page.locator('h1').textContent()).toMatch(/migraine/i);
  });

  test('Escape closes the suggestions, Enter in the field shows all results', async () => {
    await open(site.page, '/?locale=en');
    await tabTo(site.page, '#search-field');
    await site.page.keyboard.type('sweat');
    await site.page.getByRole('listbox').waitFor();
    expect(await site.page.locator('.search [role=status]').textContent()).toMatch(/^\d+ results?$/);
    await site.page.keyboard.press('Escape');
    await site.page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await site.page.getByRole('combobox').inputValue()).toBe('sweat');
    await site.page.keyboard.press('Enter');
    await site.page.waitForURL('**/search.html?**');
    await site.page.locator('.results li').first().waitFor();
  });
});
