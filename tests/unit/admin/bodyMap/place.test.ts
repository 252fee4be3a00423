import { grown, isOnMap, movedTo, newMarker, pointIn, resizedTo } from '../../../../src/admin/body-map/place';
import { markerWords } from '../../../../src/admin/body-map/words';
import { BOUNDS, type Marker } from '../../../../src/body-map';

const marker: Marker = { view: 'face', x: 0.5, y: 0.5, radius: 0.05 };

test('a pointer is where it is in fractions of the view, wherever that stands and however large it is', () => {
  const view = { left: 100, top: 50, width: 200, height: 236 };
  expect(pointIn(view, { clientX: 150, clientY: 109 })).toEqual({ x: 0.25, y: 0.25 });
});

test.each([
  [
    { x: -3, y: 9 },
    { x: 0, y: 1 },
  ],
  [
    { x: 1.00001, y: -0.00001 },
    { x: 1, y: 0 },
  ],
  [
    { x: 0.123456, y: 0.5 },
    { x: 0.1235, y: 0.5 },
  ],
])('moved to %j it is at %j: never out of the view', (to, at) => {
  expect(movedTo(marker, to)).toEqual({ ...marker, ...at });
});

test('no size is out of what the schema allows, however often it grows or shrinks', () => {
  let [large, small] = [marker, marker];
  for (let turn = 0; turn < 100; turn += 1) [large, small] = [grown(large, 1), grown(small, -1)];
  expect([large.radius, small.radius]).toEqual([BOUNDS.radius.max, BOUNDS.radius.min]);
  expect(resizedTo(marker, 7).radius).toBe(0.5);
});

test('every step is kept, however small the marker is', () => {
  expect(grown({ ...marker, radius: 0.02 }, 1).radius).toBe(0.03);
  expect(grown({ ...marker, radius: 0.02 }, -1).radius).toBe(0.01);
});

test('a new marker is as large as the last one on its view', () => {
  const others = [{ ...marker, radius: 0.07 }, { ...marker, view: 'back' as const, radius: 0.2 }, null];
  expect(newMarker('face', { x: 0.1, y: 2 }, others)).toEqual({ view: 'face', x: 0.1, y: 1, radius: 0.07 });
  expect(newMarker('front', { x: 0.1, y: 0.2 }, others).radius).toBe(0.04);
});

test.each([
  [marker, true],
  [{ ...marker, x: 7 }, false],
  [{ ...marker, y: null }, false],
  [{ ...marker, radius: '' }, false],
  [{ ...marker, view: 'side' }, true],
  [{ ...marker, view: 'profile' }, false],
  [undefined, false],
])('%j is drawn: %s', (value, drawn) => {
  expect(isOnMap(value)).toBe(drawn);
});

test.each([
  [marker, 'Marker 1, Face: in the middle, 50 % from the left, 50 % from the top, size 5 %'],
  [
    { view: 'back', x: 0.3612, y: 0.29, radius: 0.025 } as const,
    'Marker 1, Back: upper left, 36.1 % from the left, 29 % from the top, size 2.5 %',
  ],
  [
    { ...marker, view: 'side' } as const,
    'Marker 1, Side: in the middle, 50 % from the left, 50 % from the top, size 5 %',
  ],
])('%j is said in words', (place, words) => {
  expect(markerWords(1, place)).toBe(words);
});
