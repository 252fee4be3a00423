/** Whether anybody has reviewed a page: what ships names a sample, until a clinic names its own clinicians. */

import { editor } from '../../support/fixtures';
import { query } from '../../support/postgres';
import { open } from '../visit';
import { CONDITION, FALLEN_BACK, GUIDE, openedSite, SITE, TREATMENT } from './site';

const CLINICIAN = 'api::clinician.clinician';
const ENTRIES = [CONDITION, FALLEN_BACK, TREATMENT, SITE, GUIDE, '/?locale=en'];
const LISTS = [
  '/conditions.html?locale=en',
  '/injection-sites.html?locale=en',
  '/guides.html?locale=en',
  '/search.html?q=jaw&locale=en',
];
const SAID: Record<string, string> = {
  en: 'Not yet reviewed by a clinician: the reviewer named here is a sample.',
  es: 'Aún sin revisar por un profesional clínico: el revisor que se nombra aquí es un ejemplo.',
  fr: 'Pas encore relu par un clinicien : le relecteur nommé ici est un exemple.',
  de: 'Noch nicht ärztlich geprüft: Die hier genannte Prüfperson ist ein Muster.',
};

const site = openedSite();

describe('while the reviewer is a sample', () => {
  test.each([...ENTRIES, ...LISTS, CONDITION.replace('locale=en', 'locale=fr')])(
    'is said at the top of %s, in the language of the visitor',
    async (address) => {
      await open(site.page, address);
      const notice = site.page.locator('.sample-notice');
      const locale = String(new URL(site.page.url()).searchParams.get('locale'));
      expect(await notice.innerText()).toBe(SAID[locale]);
      const place = async (one: typeof notice) => (await one.boundingBox())?.y ?? Number.NaN;
      expect(await place(notice)).toBeLessThan(await place(site.page.locator('h1')));
    },
  );

  test.each([...ENTRIES, ...LISTS])('no day is called that of a review on %s', async (address) => {
    await open(site.page, address);
    expect(await site.page.locator('#sources time').count()).toBe(0);
    expect(await site.page.locator('main').textContent()).not.toMatch(
      /(Reviewed|Geprüft|Revisado el|Relu le) (on|am)? ?\d/,
    );
  });
});

describe('once a clinician has reviewed', () => {
  beforeAll(async () => {
    const { documentId } = (await site.application.get('/api/clinicians')).body.data[0];
    const data = { name: 'Dr. Ada Example', credentials: 'MD', sample: false };
    await editor(site.application.strapi).update(CLINICIAN, { documentId, data, status: 'published' });
    for (const table of ['conditions', 'treatments', 'injection_sites', 'guides'])
      await query(site.application.database, `update ${table} set last_reviewed = '2026-11-01'`);
  });

  test.each(ENTRIES)('who and when stand on %s, and no notice', async (address) => {
    await open(site.page, address);
    expect(await site.page.locator('.sample-notice').count()).toBe(0);
    expect(await site.page.locator('#sources time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await site.page.locator('#sources').textContent()).toContain('Dr. Ada Example');
  });

  test.each(LISTS)('when stands on %s', async (address) => {
    await open(site.page, address);
    expect(await site.page.locator('.sample-notice').count()).toBe(0);
    expect(await site.page.locator('#sources').innerText()).toMatch(/\d+ sources · Reviewed on /);
  });
});
