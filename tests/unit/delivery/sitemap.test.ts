import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { readBase } from '../../../src/delivery/base';
import { MAX_URLS, type SitemapPage, sitemapXml } from '../../../src/delivery/sitemap/sitemapXml';

const patternsOf = (siteUrlPattern: string) => ({ siteUrlPattern, siteUrlPatterns: {} });

const site = {
  base: 'https://clinic.example',
  patterns: patternsOf('/{type}.html?slug={slug}&locale={locale}'),
  defaultLocale: 'en',
};

const frey: SitemapPage = {
  type: 'condition',
  alternates: [
    { locale: 'fr', slug: 'syndrome-de-frey', updatedAt: '2026-11-02T08:00:00.000Z' },
    { locale: 'en', slug: 'frey-syndrome', updatedAt: '2026-11-01T08:00:00.000Z' },
  ],
};

const english = 'https://clinic.example/condition.html?slug=frey-syndrome&locale=en';
const french = 'https://clinic.example/condition.html?slug=syndrome-de-frey&locale=fr';

/** Reads a sitemap back, with a parser that refuses what is not well-formed. */
const read = async (sitemap: Parameters<typeof sitemapXml>[0]) =>
  parseSitemap(Readable.from([await sitemapXml(sitemap)]));

test('every published language of a page is a url with its own change date', async () => {
  const items = await read({ ...site, pages: [frey] });
  expect(items.map(({ url, lastmod }) => [url, lastmod])).toEqual([
    [french, '2026-11-02T08:00:00.000Z'],
    [english, '2026-11-01T08:00:00.000Z'],
  ]);
});

test('each of them names all languages, itself included, and the default one for everybody else', async () => {
  const items = await read({ ...site, pages: [frey] });
  for (const { links } of items) {
    expect(links).toEqual([
      { lang: 'fr', url: french },
      { lang: 'en', url: english },
      { lang: 'x-default', url: english },
    ]);
  }
});

test('a page without the default locale has no default', async () => {
  const [item] = await read({ ...site, defaultLocale: 'de', pages: [frey] });
  expect(item?.links.map(({ lang }) => lang)).toEqual(['fr', 'en']);
});

test.each<[string, string, SitemapPage['type'], string, string]>([
  ['paths', '/{locale}/{type}/{slug}', 'injection-site', 'palm', 'https://clinic.example/en/injection-site/palm'],
  ['a placeholder used twice', '/{slug}#{slug}', 'treatment', 'a', 'https://clinic.example/a#a'],
  ['what must be encoded', '/{slug}', 'treatment', 'a&b <c>"é', 'https://clinic.example/a%26b%20%3Cc%3E%22%C3%A9'],
  ['replacement signs', '/{slug}', 'treatment', '$&', 'https://clinic.example/%24%26'],
])('the pattern of addresses knows %s', async (_case, pattern, type, slug, url) => {
  const alternates = [{ locale: 'en', slug, updatedAt: '2026-11-01T08:00:00.000Z' }];
  const [item] = await read({ ...site, patterns: patternsOf(pattern), pages: [{ type, alternates }] });
  expect(item?.url).toBe(url);
});

test('a site below a path keeps it', async () => {
  const [item] = await read({
    ...site,
    base: readBase('https://clinic.example/botox/'),
    patterns: patternsOf('/x'),
    pages: [frey],
  });
  expect(item?.url).toBe('https://clinic.example/botox/x');
});

test('markup is escaped and the namespaces are those in use', async () => {
  const xml = await sitemapXml({ ...site, pages: [frey] });
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><urlset /);
  expect(xml).toContain('slug=frey-syndrome&amp;locale=en</loc>');
  expect(xml.match(/xmlns(:\w+)?=/g)).toEqual(['xmlns=', 'xmlns:xhtml=']);
});

test('no page is a sitemap without urls', async () => {
  await expect(read({ ...site, pages: [] })).resolves.toEqual([]);
});

test('more addresses than a sitemap may hold are refused rather than cut', async () => {
  const pages = Array<SitemapPage>(MAX_URLS / 2 + 1).fill(frey);
  await expect(sitemapXml({ ...site, pages })).rejects.toThrow('at most 50000 addresses, this one would have 50002');
});

test('more bytes as well', async () => {
  const pages = Array<SitemapPage>(10_000).fill(frey);
  const long = { ...site, patterns: patternsOf(`/${'a'.repeat(900)}/{slug}`), pages };
  await expect(sitemapXml(long)).rejects.toThrow('at most 52428800 bytes');
});

test.each([
  ['https://clinic.example', 'https://clinic.example'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['https://clinic.example/botox/', 'https://clinic.example/botox'],
  ['HTTPS://Clinic.Example', 'https://clinic.example'],
])('base %s is read as %s', (value, base) => {
  expect(readBase(value)).toBe(base);
});

test.each<[unknown, string]>([
  [undefined, 'it is missing'],
  ['', 'it is not an address'],
  ['clinic.example', 'it is not an address'],
  [['https://a.example', 'https://b.example'], 'it must be one address'],
  [{ $eq: 'https://a.example' }, 'it must be one address'],
  ['ftp://clinic.example', 'it must begin with http:// or https://'],
  ['javascript:alert(1)', 'it must begin with http:// or https://'],
  ['https://clinic.example/?a=b', 'it must have no query and no fragment'],
  ['https://clinic.example/?', 'it must have no query and no fragment'],
  ['https://clinic.example/#top', 'it must have no query and no fragment'],
  ['https://user:secret@clinic.example', 'it must not hold a user or password'],
  [`https://clinic.example/${'a'.repeat(500)}`, 'it is longer than 500 characters'],
])('base %j is refused', (value, problem) => {
  const refused = expect.objectContaining({
    name: 'ValidationError',
    message: `Invalid parameter base: ${problem}; allowed is the http or https address of your site, for example https://clinic.example.`,
    details: { code: 'invalid-parameter', parameter: 'base' },
  });
  expect(() => readBase(value)).toThrow(refused);
});

test('an address that is none rejects, and does not end the process', async () => {
  await expect(sitemapXml({ ...site, base: 'http://x y', pages: [frey] })).rejects.toThrow(/URL/);
});
