import { bodyMapSvg, type MarkedSite } from '../../../src/delivery/body-map/draw';
import { VIEWS } from '../../../src/delivery/body-map/figure';
import { PALETTE } from '../../../src/delivery/body-map/palette';

const site = (name: string, more: Partial<MarkedSite> = {}): MarkedSite => ({
  documentId: name,
  slug: name.toLowerCase(),
  name,
  locale: 'en',
  markers: [
    { view: 'face', x: 0.2, y: 0.4, radius: 0.05 },
    { view: 'face', x: 0.8, y: 0.4, radius: 0.05 },
  ],
  ...more,
});

test('has a title, a description and one labelled group per site, numbered alike on the figure and in the legend', () => {
  const svg = bodyMapSvg({ locale: 'en', subject: 'Frey syndrome', sites: [site('Cheek'), site('Temple')] });
  expect(svg).toContain('<title id="title">Injection sites: Frey syndrome</title>');
  expect(svg).toContain('Marked are: 1 Cheek, 2 Temple.');
  const groups = [...svg.matchAll(/<g class="site" id="site-(\w+)" role="img" aria-label="(\w+)">(.*?)<\/g>/g)];
  expect(groups.map(([, slug, label]) => [slug, label])).toEqual([
    ['cheek', 'Cheek'],
    ['temple', 'Temple'],
  ]);
  for (const [index, group] of groups.entries()) {
    const numbers = [...(group[3] ?? '').matchAll(/aria-hidden="true">(\d+)</g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([index + 1, index + 1, index + 1]);
  }
});

test('a marker is where its fractions say, in the box of its view', () => {
  const { x, y, width, height } = VIEWS.back;
  const svg = bodyMapSvg({
    locale: 'en',
    sites: [site('Neck', { markers: [{ view: 'back', x: 0.5, y: 0.25, radius: 0.2 }] })],
  });
  expect(svg).toContain(`<circle class="area" cx="${x + width / 2}" cy="${y + height / 4}" r="30"/>`);
});

test('text of content is inert', () => {
  const evil = `<script>alert("1")</script> & 'x'`;
  const svg = bodyMapSvg({ locale: 'en', subject: evil, sites: [site('a', { name: evil, slug: '"><x' })] });
  expect(svg).not.toMatch(/<script|<x/);
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &apos;x&apos;');
});

test.each([
  ['de', 'de', 'Vorderseite'],
  ['fr-CA', 'fr', 'Visage'],
  ['ja', 'en', 'Front'],
])('is in %s as far as it has words: %s', (locale, language, word) => {
  const svg = bodyMapSvg({ locale, sites: [] });
  expect(svg).toContain(`lang="${language}"`);
  expect(svg).toContain(`>${word}<`);
});

test('a name in another language says so', () => {
  const svg = bodyMapSvg({ locale: 'de', sites: [site('Cheek'), site('Stirn', { locale: 'de' })] });
  expect(svg).toMatch(/id="site-cheek"[^>]* lang="en"/);
  expect(svg).not.toMatch(/id="site-stirn"[^>]* lang=/);
});

test('long names wrap, and every name stays within the picture', () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen an der Stirn';
  const svg = bodyMapSvg({ locale: 'de', sites: [site(long), site('Stirn')] });
  const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line ?? '');
  expect(lines.join('').replaceAll(' ', '')).toBe(`${long}Stirn`.replaceAll(' ', ''));
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(42);
  const [, height] = /viewBox="0 0 360 (\d+)"/.exec(svg) ?? [];
  for (const [, y] of svg.matchAll(/ y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(Number(height));
});

test('nothing marked is said', () => {
  expect(bodyMapSvg({ locale: 'en', sites: [] })).toContain('No site is marked.');
});

/** WCAG 2.2, 1.4.3 and 1.4.11. */
test.each(['light', 'dark'] as const)('contrast is enough in %s surroundings', (scheme) => {
  const { ground, skin, line, ink, mark, number } = PALETTE[scheme];
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(number, mark)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(mark, skin)).toBeGreaterThanOrEqual(3);
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(line, skin)).toBeGreaterThanOrEqual(3);
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
