import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DARK, LIGHT, type Marker, type Palette, placeViews } from '../../../src/body-map';
import { type BodyMapSite, bodyMapSvg } from '../../../src/delivery/body-map';
import { elements, innerOf, ofClass } from '../../support/svg';

const CONTENT = join(__dirname, '../../../database/content/injection-sites');
const HOSTILE = `<script>alert('&"')</script>`;
const ESCAPED = '&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;';

interface SiteFile {
  facts: { markers: Marker[] };
  text: Record<string, { name: string; slug: string }>;
}

const contentSites: BodyMapSite[] = readdirSync(CONTENT).map((file) => {
  const { facts, text } = parse(readFileSync(join(CONTENT, file), 'utf8')) as SiteFile;
  return { documentId: file, slug: `${text.en?.slug}`, name: `${text.en?.name}`, locale: 'en', markers: facts.markers };
});

const site = (name: string, over: Partial<BodyMapSite> = {}): BodyMapSite => ({
  documentId: name,
  slug: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  locale: 'en',
  markers: [{ view: 'front', x: 0.5, y: 0.5, radius: 0.02 }],
  ...over,
});

const draw = (sites: BodyMapSite[], locale = 'en', subject?: string) =>
  bodyMapSvg({ name: 'map', sites, locale, subject });

const groups = (svg: string) => elements(svg).filter(({ attributes }) => attributes.class === 'site');
const inner = innerOf;
const circles = (svg: string, name: string) =>
  ofClass(svg, name).map(({ attributes: { cx, cy, r } }) => ({ x: Number(cx), y: Number(cy), radius: Number(r) }));
const heightOf = (svg: string) => Number(elements(svg)[0]?.attributes.viewBox?.split(' ')[3]);

test('the picture is one well-formed, labelled image without scripts and references', () => {
  const svg = draw(contentSites, 'de', 'Migräne');
  const [root] = elements(svg);
  expect(root?.attributes).toMatchObject({ role: 'img', lang: 'de', 'xml:lang': 'de' });
  const labels = root?.attributes['aria-labelledby']?.split(' ').map((id) => inner(svg, id));
  expect(labels?.[0]).toBe('Injektionsstellen: Migräne');
  expect(labels?.[1]).toContain('1 Cheek, 2 Forehead');
  expect(elements(svg).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['script']));
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/href|url\(|https?:|@import| on\w+=/);
});

test('names, subject, slug and locale cannot break out of the text they stand in', () => {
  const svg = bodyMapSvg({
    name: HOSTILE,
    sites: [site(HOSTILE, { slug: HOSTILE, locale: HOSTILE, documentId: HOSTILE })],
    locale: `en-${HOSTILE}`,
    subject: HOSTILE,
  });
  expect(elements(svg).some(({ name }) => name === 'script')).toBe(false);
  expect(inner(svg, `${ESCAPED}_title`)).toBe(`Injection site: ${ESCAPED}`);
  expect(groups(svg)[0]?.attributes).toMatchObject({ id: `${ESCAPED}_site_${ESCAPED}`, 'data-document-id': ESCAPED });
  expect(groups(svg)[0]?.inner).toContain(`<title>${ESCAPED}</title>`);
});

test('characters XML cannot hold are dropped, others kept', () => {
  expect(inner(draw([], 'en', 'a\u0000\u000b\ud800\uffffb 😀'), 'map_title')).toBe('Injection sites: ab 😀');
});

test('each site is one labelled group that holds all its circles', () => {
  const svg = draw(contentSites);
  const found = groups(svg);
  expect(found.map(({ attributes }) => attributes.id)).toEqual(contentSites.map(({ slug }) => `map_site_${slug}`));
  expect(found.map(({ attributes }) => attributes['data-document-id'])).toEqual(
    contentSites.map(({ documentId }) => documentId),
  );
  found.forEach((group, at) => {
    expect(group.attributes.role).toBe('img');
    expect(group.inner.startsWith(`<title>${contentSites[at]?.name}</title>`)).toBe(true);
    expect(group.inner.match(/class="area"/g)).toHaveLength(contentSites[at]?.markers.length ?? 0);
  });
});

test('a number on the figure is the number before the name in the legend', () => {
  const svg = draw(contentSites);
  const numbers = (markup: string) =>
    [...markup.matchAll(/class="number"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
  const names = ofClass(svg, 'name').map((element) => ({
    ...element,
    words: [...element.inner.matchAll(/>([^<]+)</g)].map(([, line]) => line).join(' '),
  }));
  const rows = ofClass(svg, 'number').slice(-names.length);
  expect(names.map(({ words }) => words)).toEqual(contentSites.map(({ name }) => name));
  groups(svg).forEach((group, at) => {
    expect(new Set(numbers(group.inner))).toEqual(new Set([at + 1]));
    expect(numbers(group.inner)).toHaveLength(contentSites[at]?.markers.length ?? 0);
    expect(rows[at]?.inner).toBe(`${at + 1}`);
    expect(Math.abs(Number(rows[at]?.attributes.y) - Number(names[at]?.attributes.y))).toBeLessThan(2);
  });
});

const crowd = (count: number, marker: Marker) =>
  Array.from({ length: count }, (_, at) => site(`Site ${at}`, { markers: [marker] }));

test.each<[string, BodyMapSite[]]>([
  ['of the content', contentSites],
  ['at the same small place', crowd(12, { view: 'front', x: 0.5, y: 0.05, radius: 0.02 })],
  ['at the same large place', crowd(12, { view: 'face', x: 0.5, y: 0.3, radius: 0.06 })],
  ['in a corner', crowd(12, { view: 'back', x: 1, y: 1, radius: 0.02 })],
  ['in the corner of a head', crowd(12, { view: 'side', x: 0, y: 1, radius: 0.02 })],
  ['as large as the view', crowd(12, { view: 'face', x: 0.5, y: 0.5, radius: 0.5 })],
])('numbers %s neither overlap nor leave the picture', (_, sites) => {
  const svg = draw(sites);
  const badges = circles(svg, 'badge');
  expect(badges).toHaveLength(sites.length + sites.flatMap(({ markers }) => markers).length);
  badges.forEach((badge, at) => {
    expect(badge.x - badge.radius).toBeGreaterThanOrEqual(0);
    expect(badge.x + badge.radius).toBeLessThanOrEqual(360);
    expect(badge.y + badge.radius).toBeLessThanOrEqual(heightOf(svg));
    for (const other of badges.slice(at + 1))
      expect(Math.hypot(badge.x - other.x, badge.y - other.y)).toBeGreaterThanOrEqual(badge.radius + other.radius);
  });
});

test('every marker of the content lies within its view, and paired ones mirror each other where both sides are seen', () => {
  const areas = circles(draw(contentSites), 'area');
  const markers = contentSites.flatMap((each) => each.markers);
  expect(areas).toHaveLength(markers.length);
  const { frames } = placeViews(12 + 21);
  markers.forEach(({ view, x, y, radius }, at) => {
    const { x: left, y: top, width, height } = frames[view] ?? { x: 0, y: 0, width: 0, height: 0 };
    const area = areas[at] ?? { x: 0, y: 0, radius: 0 };
    expect(area.x).toBeCloseTo(left + x * width, 1);
    expect(area.y).toBeCloseTo(top + y * height, 1);
    expect(area.radius).toBeCloseTo(radius * width, 1);
    expect(area.x - area.radius).toBeGreaterThanOrEqual(left);
    expect(area.x + area.radius).toBeLessThanOrEqual(left + width);
    expect(area.y - area.radius).toBeGreaterThanOrEqual(top);
    expect(area.y + area.radius).toBeLessThanOrEqual(top + height);
  });
  for (const { markers: own } of contentSites)
    for (const { view, x, y } of own.filter((marker) => marker.view !== 'side'))
      expect(own.some((other) => other.view === view && other.y === y && Math.abs(other.x + x - 1) < 1e-9)).toBe(true);
});

test('a long name wraps and moves what follows down', () => {
  const long = 'Muscles of the back of the neck and of the shoulder girdle, on both sides of the spine';
  const short = draw([site('A'), site('B')]);
  const tall = draw([site(long), site('B')]);
  const lines = ofClass(tall, 'name')[0]?.inner.match(/<tspan[^>]*>([^<]+)/g) ?? [];
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map((line) => line.replace(/<[^>]*>/, '')).join(' ')).toBe(long);
  const grown = heightOf(tall) - heightOf(short);
  expect(grown).toBeGreaterThan(0);
  expect(Number(ofClass(tall, 'name')[1]?.attributes.y) - Number(ofClass(short, 'name')[1]?.attributes.y)).toBe(grown);
});

test('text in another language than the picture says so', () => {
  const svg = draw([site('Kiefer', { locale: 'de' }), site('Jaw')], 'de');
  const [own, foreign] = ofClass(svg, 'name');
  expect(own?.attributes).not.toHaveProperty('lang');
  expect(foreign?.attributes).toMatchObject({ lang: 'en', 'xml:lang': 'en' });
  expect(groups(svg)[1]?.attributes).toMatchObject({ lang: 'en', 'xml:lang': 'en' });
});

test.each([
  ['en', ['Face', 'Side', 'Front', 'Back'], undefined],
  ['es-MX', ['Cara', 'De perfil', 'De frente', 'De espaldas'], undefined],
  ['fr', ['Visage', 'De profil', 'De face', 'De dos'], undefined],
  ['de', ['Gesicht', 'Seitenansicht', 'Vorderseite', 'Rückseite'], undefined],
  ['it', ['Face', 'Side', 'Front', 'Back'], 'en'],
  ['constructor', ['Face', 'Side', 'Front', 'Back'], 'en'],
])('the words of a picture in %s are %j', (locale, words, lang) => {
  const captions = ofClass(draw([], locale), 'caption');
  expect(captions.map((caption) => caption.inner)).toEqual(words);
  expect(captions[0]?.attributes.lang).toBe(lang);
});

test.each([
  ['en', 'No site is marked.'],
  ['es', 'No hay ningún lugar marcado.'],
  ['fr', 'Aucun site n’est marqué.'],
  ['de', 'Keine Stelle ist markiert.'],
])('without sites the figure stays and its description in %s says so', (locale, words) => {
  const svg = draw([], locale);
  expect(inner(svg, 'map_desc')).toContain(words);
  expect(groups(svg)).toHaveLength(0);
  expect(ofClass(svg, 'caption')).toHaveLength(4);
});

test.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
])('text and markers can be told from their ground in %s mode', (_, palette) => {
  for (const ink of [palette.ink, palette.quiet]) expect(contrast(ink, palette.ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.number, palette.marker)).toBeGreaterThanOrEqual(4.5);
  for (const ground of [palette.ground, palette.skin, palette.hair, palette.shade])
    expect(contrast(palette.marker, ground)).toBeGreaterThanOrEqual(3);
  expect(contrast(palette.line, palette.ground)).toBeGreaterThanOrEqual(3);
});

test('the colours the contrast is measured on are the ones in the picture, dark ones for dark mode only', () => {
  const style = elements(draw([])).find(({ name }) => name === 'style')?.inner ?? '';
  const [light = '', dark = ''] = style.split('@media (prefers-color-scheme:dark)');
  for (const [name, colour] of Object.entries(LIGHT)) expect(light).toContain(`--${name}:${colour}`);
  for (const [name, colour] of Object.entries(DARK)) expect(dark).toContain(`--${name}:${colour}`);
});

test('all text is at least 10 CSS pixels high on a screen 320 pixels wide', () => {
  const sizes = [...draw(contentSites).matchAll(/font-size:([\d.]+)px/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(3);
  expect((Math.min(...sizes) * 320) / 360).toBeGreaterThanOrEqual(10);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
