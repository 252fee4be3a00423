import { isUntouched } from '../../../src/edit-views/arrangement/untouched';
import type { PanelConfiguration } from '../../../src/strapi';

const written: PanelConfiguration = {
  settings: { mainField: 'name' },
  metadatas: { name: { edit: { label: 'Name' }, list: {} }, gone: { edit: {}, list: {} } },
  layouts: { list: ['name', 'gone'], edit: [[{ name: 'name', size: 6 }], [{ name: 'gone', size: 6 }]] },
};
const kept = (change: (kept: PanelConfiguration) => void) => {
  const copy = structuredClone(written);
  change(copy);
  return copy;
};

test('attributes that come and go with a version are nobody’s arrangement', () => {
  const synced = kept(({ metadatas, layouts }) => {
    delete metadatas.gone;
    metadatas.fresh = { edit: {}, list: {} };
    layouts.list = ['name', 'fresh'];
    layouts.edit = [
      [
        { name: 'name', size: 6 },
        { name: 'fresh', size: 6 },
      ],
    ];
  });
  expect(isUntouched(synced, written)).toBe(true);
});

test.each<[string, (kept: PanelConfiguration) => void]>([
  ['a width', ({ layouts }) => layouts.edit.splice(0, 1, [{ name: 'name', size: 12 }])],
  ['an order', ({ layouts }) => layouts.edit.reverse()],
  ['a column', ({ layouts }) => layouts.list.pop()],
  ['a label', ({ metadatas }) => Object.assign(metadatas.name ?? {}, { edit: { label: 'Title' } })],
  ['a setting', ({ settings }) => Object.assign(settings, { pageSize: 100 })],
])('%s that is changed is somebody’s', (_what, change) => {
  expect(isUntouched(kept(change), written)).toBe(false);
});
