/** How the words of a picture are written: from right to left, and with the spaces of their language. */
import { type BodyMapSite, bodyMapSvg } from '../../../src/delivery/body-map';
import { wrapped } from '../../../src/delivery/body-map/legend';
import { elements, innerOf, ofClass } from '../../support/svg';

const site = (name: string, locale: string): BodyMapSite => ({
  documentId: name,
  slug: 'site',
  name,
  locale,
  markers: [{ view: 'face', x: 0.5, y: 0.5, radius: 0.05 }],
});
const draw = (locale: string, sites = [site('اسم', locale)], subject?: string) =>
  bodyMapSvg({ name: 'map', sites, locale, ...(subject && { subject }) });

const badgesOfLegend = (svg: string) => ofClass(svg, 'badge').slice(-1);

test.each(['ar', 'he', 'fa', 'ur', 'ar-XB', 'pa-Arab'])('everything begins at the right in %s', (locale) => {
  const svg = draw(locale);
  expect(elements(svg)[0]?.attributes.direction).toBe('rtl');
  const [badge] = badgesOfLegend(svg);
  const [name] = ofClass(svg, 'name');
  expect(Number(badge?.attributes.cx)).toBeGreaterThan(330);
  expect(Number(name?.attributes.x)).toBeLessThan(Number(badge?.attributes.cx) - 9.5);
  expect(name?.attributes['text-anchor']).toBe('start');
  // The picture's own words are English here: they end where lines begin, and stay in their order.
  expect(ofClass(svg, 'heading')[0]?.attributes).toMatchObject({
    x: '348',
    direction: 'ltr',
    'text-anchor': 'end',
    lang: 'en',
  });
  expect(ofClass(svg, 'caption')[0]?.attributes.direction).toBe('ltr');
});

test.each(['en', 'fr', 'de', 'es-MX', 'pa', 'no tag <'])('everything begins at the left in %s', (locale) => {
  const svg = draw(locale, [site('Name', locale)]);
  expect(elements(svg)[0]?.attributes).not.toHaveProperty('direction');
  expect(Number(badgesOfLegend(svg)[0]?.attributes.cx)).toBeLessThan(30);
  expect(ofClass(svg, 'name')[0]?.attributes).not.toHaveProperty('text-anchor');
  expect(ofClass(svg, 'heading')[0]?.attributes.x).toBe('12');
});

test('a name in another direction stands where the others do', () => {
  const [latin] = ofClass(draw('ar', [site('Jaw', 'en')]), 'name');
  expect(latin?.attributes).toMatchObject({ x: '320', direction: 'ltr', 'text-anchor': 'end', lang: 'en' });
  const [arabic] = ofClass(draw('en', [site('اسم', 'ar')]), 'name');
  expect(arabic?.attributes).toMatchObject({ x: '40', direction: 'rtl', 'text-anchor': 'end', lang: 'ar' });
});

test.each([
  ['en', 'Injection sites: X', 'Marked sites: 1 Joue'],
  ['es', 'Lugares de inyección: X', 'Lugares marcados: 1 Joue'],
  ['fr', 'Sites d’injection\u202f: X', 'Sites marqués\u202f: 1 Joue'],
  ['de', 'Injektionsstellen: X', 'Markierte Stellen: 1 Joue'],
])('signs have the spaces of %s', (locale, title, marked) => {
  const svg = draw(locale, [site('Joue', locale)], 'X');
  expect(innerOf(svg, 'map_title')).toBe(title);
  expect(innerOf(svg, 'map_desc')).toContain(marked);
  expect(ofClass(svg, 'heading')[0]?.inner).toBe(title);
});

test('no French sign of two parts follows a space that breaks, or none', () => {
  const words = [draw('fr', [site('Joue', 'fr')], 'X'), draw('fr', [])].map((svg) => svg.replace(/<[^>]*>/g, ' '));
  for (const text of words) expect(text.replace(/--[^{}]*|\{[^}]*\}/g, '')).not.toMatch(/[\p{L}\d][ ]?[:;?!] \p{L}/u);
});

test('a line is never broken before a sign', () => {
  expect(wrapped('Sites\u202f: joue', 6)).toEqual(['Sites\u202f:', 'joue']);
  expect(wrapped('a\u00a0b c', 2)).toEqual(['a\u00a0b', 'c']);
});
