import { keep, readKept } from '../../../../src/admin/publishing/kept/keptValues';

const DAY = 24 * 60 * 60 * 1000;
const place = { person: '1', uid: 'api::condition.condition', documentId: 'x', locale: 'en' };

/** A browser's storage, with room for so many characters. */
function storage(room = 5_000_000): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, text) => {
      if (text.length > room) throw new Error('full');
      items.set(key, text);
    },
  };
}

test('what is typed is there again, with when it was typed', () => {
  const store = storage();
  expect(keep(store, place, { summary: 'typed' }, 1000)).toBe(true);
  expect(readKept(store, place, 2000)).toEqual({ at: new Date(1000).toISOString(), fields: { summary: 'typed' } });
});

test.each([
  ['person', { person: '2' }],
  ['entry', { documentId: 'y' }],
  ['new entry', { documentId: undefined }],
  ['language', { locale: 'fr' }],
  ['type', { uid: 'api::guide.guide' }],
])('it is not shown for another %s', (_what, other) => {
  const store = storage();
  keep(store, place, { summary: 'typed' });
  expect(readKept(store, { ...place, ...other })).toBeUndefined();
});

test('once it is saved, nothing of it stays', () => {
  const store = storage();
  keep(store, place, { summary: 'typed' });
  keep(store, place, {});
  expect(store.length).toBe(0);
});

test('after a month it is gone', () => {
  const store = storage();
  keep(store, place, { summary: 'typed' }, 0);
  expect(readKept(store, place, 30 * DAY)).toBeDefined();
  expect(readKept(store, place, 30 * DAY + 1)).toBeUndefined();
  keep(store, { ...place, documentId: 'y' }, { summary: 'new' }, 31 * DAY);
  expect(store.length).toBe(1);
});

test('of many entries the ones that were typed last are kept', () => {
  const store = storage();
  for (let index = 0; index < 12; index += 1)
    keep(store, { ...place, documentId: `entry-${index}` }, { summary: 'typed' }, index);
  expect(store.length).toBe(10);
  expect(readKept(store, { ...place, documentId: 'entry-1' }, 20)).toBeUndefined();
  expect(readKept(store, { ...place, documentId: 'entry-11' }, 20)).toBeDefined();
});

test('what is too large, and a browser that keeps nothing, is said and throws nothing', () => {
  expect(keep(storage(), place, { body: 'x'.repeat(500_000) })).toBe(false);
  expect(keep(storage(10), place, { summary: 'typed' })).toBe(false);
});

test('what is not ours is left alone, and what cannot be read is nothing', () => {
  const store = storage();
  store.setItem('theme', 'dark');
  keep(store, place, { summary: 'typed' });
  const key = store.key(1) ?? '';
  store.setItem(key, '{"at":');
  expect(readKept(store, place)).toBeUndefined();
  expect(store.getItem('theme')).toBe('dark');
});
