import { assertKnownTypes, pageAt, pagePath } from '../../../src/page-addresses';

const patterns = {
  siteUrlPattern: '/{locale}/{type}/{slug}',
  siteUrlPatterns: { condition: { fr: '/fr/affections/{slug}' }, guide: { en: '/read?page={slug}' } },
};

test.each([
  [{ type: 'condition', slug: 'hyperhidrose', locale: 'fr' }, '/fr/affections/hyperhidrose'],
  [{ type: 'condition', slug: 'hyperhidrosis', locale: 'en' }, '/en/condition/hyperhidrosis'],
  [{ type: 'treatment', slug: 'toxine', locale: 'fr' }, '/fr/treatment/toxine'],
  [{ type: 'guide', slug: 'après', locale: 'en' }, '/read?page=apr%C3%A8s'],
] as const)('%j is at %s, and found there', (address, path) => {
  expect(pagePath(patterns, address)).toBe(path);
  expect(pageAt(patterns, path)).toEqual({ type: address.type, slug: address.slug });
});

test('what goes on behind the address of a page does not hide it', () => {
  expect(pageAt(patterns, '/read?page=after&print=1#top')).toEqual({ type: 'guide', slug: 'after' });
});

test.each(['/fr/affections', '/fr/affections/a/b', '/en/pharmacy/x', '/read?page='])('%s is no page', (path) => {
  expect(pageAt(patterns, path)).toBeUndefined();
});

test('a pattern may name the slug twice, which is then the same', () => {
  const twice = { siteUrlPattern: '/{locale}/{type}/{slug}/{slug}.html', siteUrlPatterns: {} };
  expect(pageAt(twice, '/en/condition/a/a.html')).toEqual({ type: 'condition', slug: 'a' });
  expect(pageAt(twice, '/en/condition/a/b.html')).toBeUndefined();
});

test('paths of types that there are not are refused', () => {
  expect(() => assertKnownTypes(patterns)).not.toThrow();
  const others = { ...patterns, siteUrlPatterns: { conditions: { fr: '/x/{slug}' } } };
  expect(() => assertKnownTypes(others)).toThrow('SITE_URL_PATTERNS names conditions; there are pages of condition,');
});
