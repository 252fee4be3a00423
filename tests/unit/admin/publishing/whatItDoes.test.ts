import { whatItDoes } from '../../../../src/admin/publishing/consequences/whatItDoes';
import { forgetVersion, noteVersion, versionOf } from '../../../../src/admin/publishing/saving/openVersions';

const model = 'api::condition.condition';
const entry = { model, documentId: 'x', document: { locale: 'fr' } };
const chosen = {
  model,
  documents: [
    { documentId: 'x', locale: 'fr' },
    { documentId: 'y', locale: 'fr' },
  ],
};
const stock = { label: 'Do it' };

describe('what a click does', () => {
  test.each([
    ['unpublishing an entry', 'unpublish', entry, { deed: 'unpublish', documentIds: ['x'], locale: 'fr' }],
    ['deleting an entry', 'delete', entry, { deed: 'delete', documentIds: ['x'], locale: '*' }],
    ['discarding a draft', 'discard', entry, { deed: 'discard', documentIds: ['x'], locale: 'fr' }],
    ['deleting the chosen rows', 'delete', chosen, { deed: 'delete', documentIds: ['x', 'y'], locale: 'fr' }],
    [
      'deleting an entry without languages',
      'delete',
      { model, documentId: 'x', document: { locale: null } },
      { deed: 'delete', documentIds: ['x'], locale: null },
    ],
  ] as const)('%s', (_what, type, props, does) => {
    expect(whatItDoes({ type }, props as never, stock, null)).toEqual({ uid: model, ...does });
  });

  test('deleting a language has no type: its looks tell it', () => {
    const description = {
      label: 'Delete entry (French)',
      variant: 'danger',
      position: ['header', 'table-row'],
      dialog: { type: 'dialog' as const },
    };
    expect(whatItDoes({}, entry, description, 'fr')).toMatchObject({ deed: 'delete', locale: 'fr' });
    expect(whatItDoes({}, entry, { ...description, variant: 'secondary' }, 'fr')).toBeUndefined();
  });

  test('users and other types of Strapi are not asked about', () => {
    expect(whatItDoes({ type: 'delete' }, { ...entry, model: 'plugin::users-permissions.user' }, stock, null)).toBe(
      undefined,
    );
    expect(whatItDoes({ type: 'edit' }, entry, stock, null)).toBeUndefined();
    expect(whatItDoes({ type: 'delete' }, { model }, stock, null)).toBeUndefined();
  });
});

test('a version is that of a draft in a language, however its parameters are ordered', () => {
  const draft = { model, documentId: 'x', params: { locale: 'en', status: 'draft' } };
  noteVersion(draft, '2026-01-01T00:00:00.000Z');
  expect(versionOf({ ...draft, params: { status: 'draft', locale: 'en' } })).toBe('2026-01-01T00:00:00.000Z');
  expect(versionOf({ ...draft, params: { ...draft.params, more: undefined } })).toBe('2026-01-01T00:00:00.000Z');
  expect(versionOf({ ...draft, params: { locale: 'fr', status: 'draft' } })).toBeUndefined();
  forgetVersion(draft);
  expect(versionOf(draft)).toBeUndefined();
});
