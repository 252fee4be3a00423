import { lockSharedFacts } from '../../../src/admin/shared-facts/lockSharedFacts';

const field = (localized: boolean) => ({ attribute: { pluginOptions: { i18n: { localized } } }, hint: 'Hint' });
const view = {
  options: { i18n: { localized: true, defaultLocale: 'en' } },
  layout: [[[field(false), field(true)], [{ hint: 'Neither' }]]],
};

test('in another language, shared fields are locked and say where to change them', () => {
  expect(lockSharedFacts(view, 'fr').layout).toEqual([
    [
      [
        {
          ...field(false),
          disabled: true,
          hint: 'Shared by all languages. Change it in the default language (en).',
        },
        field(true),
      ],
      [{ hint: 'Neither' }],
    ],
  ]);
});

test.each(['en', undefined])('in %s, nothing is locked', (locale) => {
  expect(lockSharedFacts(view, locale)).toBe(view);
});

test('a type without languages is left alone', () => {
  const plain = { layout: view.layout, options: {} };
  expect(lockSharedFacts(plain, 'fr')).toBe(plain);
});
