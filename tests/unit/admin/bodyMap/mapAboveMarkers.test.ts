import { mapAboveMarkers, markersOf } from '../../../../src/admin/body-map/mapAboveMarkers';
import { lockSharedFacts } from '../../../../src/admin/shared-facts/lockSharedFacts';

const shared = { pluginOptions: { i18n: { localized: false } } };
const field = (name: string, attribute: object) => ({
  name,
  type: 'component',
  label: name,
  size: 6,
  attribute: { ...shared, ...attribute },
});
const markers = field('markers', { component: 'fact.marker', repeatable: true });
const codes = field('codes', { component: 'fact.code', repeatable: true });
const name = field('name', {});
const view = { layout: [[[name], [codes, markers]]], options: { i18n: { localized: true, defaultLocale: 'en' } } };

test('the map stands in a row of its own above the markers, and nothing else changes', () => {
  const [panel] = mapAboveMarkers(view).layout;
  expect(panel?.map((row) => row.map(({ type }) => type))).toEqual([
    ['component'],
    ['body-map'],
    ['component', 'component'],
  ]);
  expect([panel?.[0], panel?.[2]]).toEqual([[name], [codes, markers]]);
  expect(markersOf(panel?.[1]?.[0]?.name ?? '')).toBe('markers');
});

test('the map is locked where the markers are', () => {
  const locked = lockSharedFacts(mapAboveMarkers(view), 'fr').layout[0]?.[1]?.[0];
  expect(locked).toMatchObject({ type: 'body-map', disabled: true });
});

test('a type without markers has no map', () => {
  const plain = { layout: [[[name], [codes]]] };
  expect(mapAboveMarkers(plain)).toEqual(plain);
});
