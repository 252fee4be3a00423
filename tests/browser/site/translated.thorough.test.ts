/** What ships, in the languages that it is translated into: a page of each type with entries, in every window. */
import { open } from '../visit';
import { expectFit, openedSite } from './site';

const PAGES = [
  '/condition.html?slug=hiperhidrosis&locale=es',
  '/condition.html?slug=hyperhidrose&locale=fr',
  '/condition.html?slug=hyperhidrose&locale=de',
  '/treatment.html?slug=toxina-botulinica-terapeutica&locale=es',
  '/treatment.html?slug=toxine-botulique-therapeutique&locale=fr',
  '/treatment.html?slug=therapeutisches-botulinumtoxin&locale=de',
  '/injection-site.html?slug=front&locale=fr',
  '/injection-site.html?slug=stirn&locale=de',
  '/guide.html?slug=despues-de-las-inyecciones&locale=es',
  '/guide.html?slug=apres-vos-injections&locale=fr',
  '/guide.html?slug=nach-den-injektionen&locale=de',
];

const site = openedSite({}, 'shipped');

test.each(PAGES)('%s is accessible and fits, in its own language alone', async (address) => {
  await open(site.page, address);
  await expectFit(site.page);
  expect(await site.page.locator('.pending-tag').count()).toBe(0);
  expect(site.errors).toEqual([]);
});
