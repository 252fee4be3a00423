/** Whose site it is: the clinic's name, its mark and its appointments, where the operator has set them. */
import { axeFindings, horizontalScroll, open } from '../visit';
import { CONDITION, LANGUAGES, openedSite, TREATMENT, tabTo } from './site';

const NAME = 'Klinik für Neurologie und Schmerzmedizin am Großen See, Zug';
const APPOINTMENTS = 'https://clinic.example/appointments';
const LABELS: Record<string, string> = {
  en: 'Ask for an appointment',
  es: 'Pedir una cita',
  fr: 'Demander un rendez-vous',
  de: 'Termin anfragen',
};

describe('where it is set', () => {
  const site = openedSite({ CLINIC_NAME: NAME, CLINIC_MARK: '/docs/favicon-32x32.png', APPOINTMENT_URL: APPOINTMENTS });
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const serveMark = () =>
    site.page.route('**/favicon-32x32.png', (route) => route.fulfill({ body: picture, contentType: 'image/png' }));

  test('name and mark stand in the header, and the name in the title', async () => {
    await serveMark();
    await open(site.page, CONDITION);
    expect(await site.page.locator('.brand').textContent()).toBe(NAME);
    expect(await site.page.locator('.brand img').getAttribute('src')).toBe('/docs/favicon-32x32.png');
    expect(await site.page.title()).toMatch(new RegExp(` · ${NAME}$`));
    expect(await site.page.locator('.site-header').innerText()).not.toContain('Therapeutic Botox');
  });

  test('a mark that cannot be shown leaves the name with the usual one', async () => {
    await site.page.route('**/favicon-32x32.png', (route) => route.abort());
    await open(site.page, CONDITION);
    await site.page.locator('.brand .brand-mark').waitFor();
    expect(await site.page.locator('.brand img').count()).toBe(0);
  });

  test.each(LANGUAGES)(
    'the way to an appointment is on pages, in the header and in the footer, in %s',
    async (locale) => {
      await serveMark();
      for (const address of [TREATMENT, '/?locale=en', '/guides.html?locale=en', '/search.html?q=a&locale=en']) {
        await open(site.page, address.replace('locale=en', `locale=${locale}`));
        for (const place of ['.site-header', 'main', '.site-footer']) {
          const link = site.page.locator(place).getByRole('link', { name: LABELS[locale], exact: true });
          expect(await link.getAttribute('href')).toBe(APPOINTMENTS);
        }
      }
    },
  );

  test('it is no urgent care: it stands apart from when to get help, and says so', async () => {
    await serveMark();
    await open(site.page, TREATMENT);
    expect(await site.page.locator('#safety').getByRole('link', { name: LABELS.en }).count()).toBe(0);
    expect(await site.page.locator('.appointment').innerText()).toContain('Not for emergencies');
  });

  test.each(LANGUAGES)('everything is accessible and fits, in the longest words, in %s', async (locale) => {
    await serveMark();
    await open(site.page, CONDITION.replace('locale=en', `locale=${locale}`));
    for (const width of [320, 390, 1120, 1280]) {
      await site.page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await site.page.emulateMedia({ colorScheme });
        expect({ width, colorScheme, findings: await axeFindings(site.page) }).toEqual({
          width,
          colorScheme,
          findings: [],
        });
      }
      expect({ width, scroll: await horizontalScroll(site.page) }).toEqual({ width, scroll: 0 });
    }
  });

  test('on a phone the header stays low, and the appointment is in its menu', async () => {
    await serveMark();
    await site.page.setViewportSize({ width: 320, height: 700 });
    await open(site.page, CONDITION);
    expect((await site.page.locator('.site-header').boundingBox())?.height).toBeLessThanOrEqual(96);
    await tabTo(site.page, '.header-menu-toggle');
    await site.page.keyboard.press('Enter');
    await tabTo(site.page, '.site-header .appointment-link');
  });
});

describe('where nothing, or nothing good, is set', () => {
  const site = openedSite({ CLINIC_NAME: '', CLINIC_MARK: '', APPOINTMENT_URL: '' });

  test('the project’s own name and mark are shown, and no appointment is offered', async () => {
    await open(site.page, CONDITION);
    expect(await site.page.locator('.brand').textContent()).toBe('Therapeutic Botox');
    expect(await site.page.locator('.brand .brand-mark').count()).toBe(1);
    expect(await site.page.getByText(String(LABELS.en)).count()).toBe(0);
    expect(site.errors).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '//evil.example',
    'data:text/html,x',
  ])('an answer with %j leads nowhere and shows nothing', async (place) => {
    const data = { name: 'A <b>clinic</b>', mark: place, appointmentUrl: place };
    await site.page.route('**/api/clinic?*', (route) => route.fulfill({ json: { data, meta: {} } }));
    await open(site.page, CONDITION);
    expect(await site.page.locator('.brand').innerText()).toBe('A <b>clinic</b>');
    expect(await site.page.locator('.brand img, .appointment').count()).toBe(0);
    expect(await site.page.getByText(String(LABELS.en)).count()).toBe(0);
  });

  test('a page is whole while the clinic cannot be asked', async () => {
    await site.page.route('**/api/clinic?*', (route) => route.abort());
    await open(site.page, CONDITION);
    expect(await site.page.locator('h1').textContent()).toBe('Hyperhidrosis');
    expect(await site.page.locator('.brand').textContent()).toBe('Therapeutic Botox');
  });
});
