import { pageAsked } from '../../../../src/publishing/subject/links';

const settings = {
  publicUrl: 'https://content.example',
  siteUrlPattern: '/{type}.html?slug={slug}&locale={locale}',
  siteUrlPatterns: {},
};

test.each([
  ['/condition.html?slug=migraine&locale=en', 'api::condition.condition', 'migraine'],
  ['https://content.example/treatment.html?slug=toxin&locale=fr#safety', 'api::treatment.treatment', 'toxin'],
  ['/api/injection-sites/palm', 'api::injection-site.injection-site', 'palm'],
  ['/api/guides/apr%C3%A8s?locale=fr', 'api::guide.guide', 'après'],
])('%s is a page of this site', (address, uid, slug) => {
  expect(pageAsked(address, settings)).toEqual({ uid, address: slug });
});

test.each([
  'https://elsewhere.example/condition.html?slug=migraine&locale=en',
  'https://content.example.evil/api/conditions/x',
  'mailto:clinic@content.example',
  '#top',
  '/uploads/leaflet.pdf',
  '/pharmacy.html?slug=x&locale=en',
  '/api/conditions',
])('%s is not', (address) => {
  expect(pageAsked(address, settings)).toBeUndefined();
});
