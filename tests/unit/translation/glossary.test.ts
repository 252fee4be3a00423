import type { GlossaryEntry } from '../../../src/translation/glossary/entry';
import { problemsOf } from '../../../src/translation/glossary/problems';

const known = { default: 'en', codes: ['en', 'de', 'es', 'fr'] };
const entry = (translations: GlossaryEntry['translations'], term = 'stroke'): GlossaryEntry => ({ term, translations });
const ES = { locale: 'es', term: 'ictus' };
const FR = { locale: 'fr', term: 'AVC' };

test.each([
  ['no language at all', entry([])],
  ['each language once', entry([ES, FR])],
  ['the same word in two languages', entry([ES, { locale: 'fr', term: 'ictus' }])],
])('%s is right', (_case, right) => {
  expect(problemsOf(right, known)).toEqual([]);
});

test.each([
  ['an empty term', entry([ES], ''), 'term', /must not be empty/],
  ['a term of spaces', entry([ES], ' \n'), 'term', /must not be empty/],
  ['an empty translation', entry([ES, { locale: 'fr', term: ' ' }]), 'translations.1.term', /must not be empty/],
  [
    'an unknown language',
    entry([{ locale: 'it', term: 'ictus' }]),
    'translations.0.locale',
    /"it" is not a known locale; known locales are en, de, es, fr/,
  ],
  ['a language like a known one', entry([{ locale: 'FR', term: 'AVC' }]), 'translations.0.locale', /not a known/],
  [
    'a language that is there twice',
    entry([FR, ES, { locale: 'fr', term: 'attaque' }]),
    'translations.2.locale',
    /"fr" is there already/,
  ],
])('%s is wrong, at its path', (_case, wrong, path, message) => {
  const problems = problemsOf(wrong, known);
  expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
  expect(problems[0]?.message).toMatch(message);
});

test('every problem is named at once', () => {
  const wrong = entry([ES, { locale: 'es', term: '' }, { locale: 'it', term: 'ictus' }], '');
  expect(problemsOf(wrong, known).map(({ path }) => path.join('.'))).toEqual([
    'term',
    'translations.1.locale',
    'translations.1.term',
    'translations.2.locale',
  ]);
});
