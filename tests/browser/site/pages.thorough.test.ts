/** Every kind of page: for everybody, in every window, in light and dark. */
import { open } from '../visit';
import { CONDITION, expectFit, FALLEN_BACK, GUIDE, openedSite, SITE, TREATMENT, UNKNOWN } from './site';

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
  guide: GUIDE,
  'search results': '/search.html?q=migraine&locale=en',
  'search without a question': '/search.html?locale=es',
  'unknown slug': UNKNOWN,
};

const site = openedSite();

describe.each(Object.entries(PAGES))('%s', (_, address) => {
  test('is accessible and fits, light and dark, at 320 and 1280 pixels, without an error', async () => {
    await open(site.page, address);
    await expectFit(site.page);
    // Browsers report the 404 itself, whatever the page makes of it.
    expect(site.errors.filter((error) => address !== UNKNOWN || !error.includes('404'))).toEqual([]);
  });
});
