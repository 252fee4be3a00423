/** The picture of an injection site's page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Marker, View } from '../../../src/body-map';
import { bestView, bodyMapSvg, siteDrawing } from '../../../src/delivery/body-map';
import { elements } from '../../support/svg';

const masseter = {
  documentId: 'id',
  slug: 'masseter',
  name: 'Masseter muscle',
  locale: 'en',
  markers: [
    { view: 'face', x: 0.3, y: 0.6, radius: 0.05 },
    { view: 'face', x: 0.7, y: 0.6, radius: 0.05 },
    { view: 'side', x: 0.45, y: 0.65, radius: 0.05 },
  ] as Marker[],
};

test.each([
  ['en', 'en', 'Drawing of a face from the side; marked site: Masseter muscle'],
  ['es-MX', 'es', 'Dibujo de una cara de perfil; lugar marcado: Masseter muscle'],
  ['fr', 'fr', 'Dessin d’un visage de profil\u202f; site marqué\u202f: Masseter muscle'],
  ['de', 'de', 'Zeichnung eines Gesichts von der Seite; markierte Stelle: Masseter muscle'],
  ['it', 'en', 'Drawing of a face from the side; marked site: Masseter muscle'],
])('in %s it is described in %s', (locale, spoken, alternativeText) => {
  expect(siteDrawing(masseter, locale)).toMatchObject({
    url: `/api/body-map.svg?injectionSite=masseter&view=side&locale=${locale}`,
    alternativeText,
    caption: null,
    locale: spoken,
  });
});

test.each(['Masseter muscle', 'A name that is so long that it is written in several lines of the picture, twice'])(
  'it is as large as it says: %s',
  (name) => {
    const site = { ...masseter, name };
    const svg = bodyMapSvg({ name: 'map', sites: [site], locale: 'en', subject: name, view: 'side' });
    const { width, height } = elements(svg)[0]?.attributes ?? {};
    expect(siteDrawing(site, 'en')).toMatchObject({ width: Number(width), height: Number(height) });
  },
);

test('its address holds what a slug may hold', () => {
  const url = siteDrawing({ ...masseter, slug: 'kaumuskel & größe' }, 'de')?.url ?? '';
  expect(new URL(url, 'http://x').searchParams.get('injectionSite')).toBe('kaumuskel & größe');
});

test('a site that is marked nowhere has none', () => {
  expect(siteDrawing({ ...masseter, markers: [] }, 'en')).toBeNull();
});

const CONTENT = join(__dirname, '../../../database/content');
const SITES = join(CONTENT, 'injection-sites');
const factsOf = (file: string) => parse(readFileSync(join(CONTENT, file), 'utf8')).facts;
const markersOf = (file: string): Marker[] => factsOf(`injection-sites/${file}`).markers;

test('each site of the content is shown from where it is seen best', () => {
  const views = Object.fromEntries(
    readdirSync(SITES).map((file) => [file.replace('.yaml', ''), bestView(markersOf(file))]),
  );
  expect(views).toEqual({
    cheek: 'side',
    forehead: 'face',
    'front-of-neck': 'side',
    jaw: 'side',
    masseter: 'side',
    neck: 'back',
    palm: 'front',
    'parotid-area': 'side',
    scalp: 'side',
    sole: 'back',
    temple: 'side',
    underarm: 'front',
  } satisfies Record<string, View>);
});

/** Landmarks of the drawings, in fractions of their views. */
const SIDE = { eye: 0.26, ear: 0.54, hairline: 0.42, cheekbone: 0.55, mouth: 0.73, jaw: 0.87, chin: 0.13 };
const THROAT: [number, number] = [0.4, 0.5];

test.each<[string, string, (markers: Marker[]) => boolean]>([
  [
    'masseter',
    'between cheekbone and angle of the jaw',
    ([one]) => within(one, [0.38, SIDE.ear], [SIDE.cheekbone, 0.76]),
  ],
  ['temple', 'behind the eye, above the cheekbone', ([one]) => within(one, [SIDE.eye, SIDE.ear], [0.35, 0.5])],
  ['cheek', 'below the eye beside the nose', ([one]) => within(one, [0.17, 0.4], [SIDE.cheekbone, SIDE.mouth])],
  ['parotid-area', 'in front of the ear', ([one]) => within(one, [0.43, SIDE.ear], [0.5, 0.62])],
  ['jaw', 'along the lower jaw', ([one]) => within(one, [0.25, 0.5], [SIDE.mouth, SIDE.jaw])],
  ['jaw', 'and at the chin', ([, one]) => within(one, [SIDE.chin, 0.25], [SIDE.mouth, SIDE.jaw + 0.01])],
  ['scalp', 'at the back of the head', ([one]) => within(one, [0.75, 0.94], [0.35, 0.6])],
  ['neck', 'at the nape', ([one]) => within(one, [0.68, 0.8], [0.8, 0.92])],
  ['front-of-neck', 'at the front of the neck', ([one]) => within(one, THROAT, [0.9, 1])],
])('from the side, %s is marked %s', (name, _, isThere) => {
  expect(isThere(markersOf(`${name}.yaml`).filter(({ view }) => view === 'side'))).toBe(true);
});

test('the neck is marked at its back and at the upper shoulders, its front as a site of its own', () => {
  const back = markersOf('neck.yaml').filter(({ view }) => view === 'back');
  expect(back.some((one) => within(one, [0.45, 0.55], [0.13, 0.17]))).toBe(true);
  expect(
    back.filter((one) => within(one, [0.32, 0.42], [0.17, 0.22]) || within(one, [0.58, 0.68], [0.17, 0.22])),
  ).toHaveLength(2);
  const front = markersOf('front-of-neck.yaml').filter(({ view }) => view === 'front');
  expect(front.map((one) => within(one, [0.45, 0.55], [0.145, 0.175]))).toEqual([true]);
});

/** What the body map of a condition marks: every marker of its sites. */
const markedFor = (condition: string): Marker[] =>
  (factsOf(`conditions/${condition}.yaml`).injectionSites as string[]).flatMap((site) => markersOf(`${site}.yaml`));

const isAtThroat = (one: Marker): boolean =>
  (one.view === 'front' && within(one, [0.4, 0.6], [0.14, 0.2])) ||
  (one.view === 'side' && within(one, [0.3, 0.6], [0.88, 1])) ||
  (one.view === 'face' && within(one, [0.3, 0.7], [0.88, 1]));
const isAtChin = (one: Marker): boolean =>
  (one.view === 'side' && within(one, [0, 0.35], [SIDE.mouth, 0.95])) ||
  (one.view === 'face' && within(one, [0.35, 0.65], [SIDE.mouth, 0.95]));

test('chronic migraine is marked nowhere at the front of the neck, facial asymmetry only there', () => {
  expect(markedFor('chronic-migraine').filter(isAtThroat)).toEqual([]);
  const asymmetry = markedFor('facial-asymmetry');
  expect(asymmetry.filter(isAtThroat)).toHaveLength(2);
  expect(asymmetry.filter(({ view }) => view === 'back')).toEqual([]);
});

test('Frey syndrome is marked in front of the ear, from the front and from the side, and not at the smile muscles', () => {
  const marked = markedFor('frey-syndrome');
  const [left, right] = [
    marked.filter((one) => one.view === 'face' && within(one, [0.17, 0.28], [0.5, 0.62])),
    marked.filter((one) => one.view === 'face' && within(one, [0.72, 0.83], [0.5, 0.62])),
  ];
  expect([left.length, right.length]).toEqual([1, 1]);
  expect(marked.some((one) => one.view === 'side' && within(one, [0.43, SIDE.ear], [0.5, 0.62]))).toBe(true);
  expect(marked.some((one) => one.view === 'side' && within(one, [0.1, 0.4], [SIDE.cheekbone, 1]))).toBe(false);
});

test('jaw joint problems are not marked at the chin', () => {
  expect(markedFor('tmj-bruxism').filter(isAtChin)).toEqual([]);
  expect(markersOf('jaw.yaml').filter(isAtChin).length).toBeGreaterThan(0);
});

function within(marker: Marker | undefined, [left, right]: [number, number], [top, bottom]: [number, number]): boolean {
  return marker !== undefined && marker.x > left && marker.x < right && marker.y > top && marker.y < bottom;
}
