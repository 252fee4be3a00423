/** One view or all, how large a picture is, and that two may stand in one page. */
import { type Marker, sizeOf, VIEWS, type View } from '../../../src/body-map';
import { type BodyMapSite, bodyMapSvg, nameOf } from '../../../src/delivery/body-map';
import { elements, innerOf, ofClass } from '../../support/svg';

const at = (view: View, x = 0.5): Marker => ({ view, x, y: 0.5, radius: 0.04 });
const site = (name: string, ...markers: Marker[]): BodyMapSite => ({
  documentId: `id-${name}`,
  slug: name.toLowerCase(),
  name,
  locale: 'en',
  markers,
});

const SITES = [
  site('Scalp', at('back'), at('side', 0.8)),
  site('Forehead', at('face'), at('front')),
  site('Jaw', at('side', 0.2), at('face', 0.3)),
];
const draw = (view?: View, sites = SITES) => bodyMapSvg({ name: 'map', sites, locale: 'en', ...(view && { view }) });

const numberOf = (value: string | undefined) => Number(value);
const figures = (svg: string) =>
  elements(svg)
    .filter(({ name, attributes }) => name === 'svg' && attributes['aria-hidden'] === 'true')
    .map(({ attributes }) => ({
      x: numberOf(attributes.x),
      y: numberOf(attributes.y),
      width: numberOf(attributes.width),
      height: numberOf(attributes.height),
      viewBox: attributes.viewBox,
    }));

test('a picture says its size, which is that of its view box', () => {
  for (const svg of [draw(), draw('side'), draw('back', [])]) {
    const { width, height, viewBox } = elements(svg)[0]?.attributes ?? {};
    expect(viewBox).toBe(`0 0 ${width} ${height}`);
    expect(width).toBe('360');
    expect(Number(height)).toBeGreaterThan(300);
  }
});

test('all four views stand beside and below each other within the picture, none on another', () => {
  const drawn = figures(draw());
  expect(ofClass(draw(), 'caption').map(({ inner }) => inner)).toEqual(['Face', 'Side', 'Front', 'Back']);
  expect(drawn).toHaveLength(4);
  drawn.forEach((one, index) => {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + one.width).toBeLessThanOrEqual(360);
    for (const other of drawn.slice(index + 1))
      expect(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y).toBe(
        true,
      );
  });
});

test.each(VIEWS)('%s alone: its figure, larger, with the sites that are marked in it and no others', (view) => {
  const svg = draw(view);
  const [only, ...more] = figures(svg);
  const marked = SITES.filter(({ markers }) => markers.some((marker) => marker.view === view)).map(({ name }) => name);
  expect(more).toEqual([]);
  expect(only?.viewBox).toBe(`${-sizeOf(view).width / 2} 0 ${sizeOf(view).width} ${sizeOf(view).height}`);
  expect(only?.width).toBeGreaterThan(figures(draw())[VIEWS.indexOf(view)]?.width ?? 0);
  expect(ofClass(svg, 'site').map(({ inner }) => /<title>(.*?)<\/title>/.exec(inner)?.[1])).toEqual(marked);
  expect(ofClass(svg, 'area')).toHaveLength(marked.length);
  expect(innerOf(svg, 'map_desc')).toContain(marked.map((name, index) => `${index + 1} ${name}`).join(', '));
  for (const { attributes } of ofClass(svg, 'area')) {
    const [x, y] = [numberOf(attributes.cx), numberOf(attributes.cy)];
    expect(x).toBeGreaterThan(only?.x ?? 0);
    expect(y).toBeLessThan((only?.y ?? 0) + (only?.height ?? 0));
  }
});

test('a view in which nothing is marked is drawn, and says so', () => {
  const svg = draw('front', [site('Scalp', at('back'))]);
  expect(figures(svg)).toHaveLength(1);
  expect(innerOf(svg, 'map_desc')).toBe('Drawing of a body from the front. No site is marked.');
});

test('the face and its side are drawn to one scale, eye, mouth and chin at one height', () => {
  expect(sizeOf('side')).toEqual(sizeOf('face'));
  const [face, side] = figures(draw());
  expect(side).toMatchObject({ y: face?.y, width: face?.width, height: face?.height });
});

test('no two pictures in one page share an id, whatever differs in what is asked', () => {
  const asked: [Parameters<typeof nameOf>[0], string][] = [
    [{}, 'en'],
    [{}, 'fr'],
    [{ view: 'face' }, 'en'],
    [{ view: 'side' }, 'en'],
    [{ condition: 'jaw' }, 'en'],
    [{ treatment: 'jaw' }, 'en'],
    [{ injectionSite: 'jaw' }, 'en'],
    [{ injectionSite: 'jaw', view: 'face' }, 'en'],
    [{ injectionSite: 'jaw_view_face' }, 'en'],
    [{ condition: 'a', treatment: 'b' }, 'en'],
    [{ condition: 'a_treatment_b' }, 'en'],
  ];
  const ids = asked.flatMap(([parameters, locale]) => {
    const svg = bodyMapSvg({ name: nameOf(parameters, locale), sites: SITES, locale });
    return elements(svg).flatMap(({ attributes }) => attributes.id ?? []);
  });
  expect(ids.length).toBe(asked.length * 5);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same question has the same ids, each one word', () => {
  const hostile = { condition: 'a b\t"<\ud800', view: 'side' };
  expect(nameOf(hostile, 'en')).toBe(nameOf({ ...hostile }, 'en'));
  const svg = bodyMapSvg({ name: nameOf(hostile, 'en'), sites: SITES, locale: 'en' });
  const labels = elements(svg)[0]?.attributes['aria-labelledby']?.split(' ') ?? [];
  expect(labels).toHaveLength(2);
  for (const id of labels) expect(innerOf(svg, id)).toBeTruthy();
});
