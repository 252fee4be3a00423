import { says } from './check';

const glossary = [
  { term: 'migraine', variants: [], accepted: ['migraña'], note: null },
  { term: 'chronic migraine', variants: [], accepted: ['migraña crónica'], note: null },
  { term: 'sweat gland', variants: [], accepted: ['glándula sudorípara'], note: null },
  { term: 'side effect', variants: ['adverse reaction'], accepted: ['efecto secundario'], note: null },
  { term: 'injection', variants: [], accepted: ['inyección'], note: null },
];

test.each([
  ['Chronic migraine', 'La migraña crónica'],
  ['The sweat glands make less.', 'Las glándulas sudoríparas producen menos.'],
  ['Side effects are rare.', 'Los efectos secundarios son raros.'],
  ['Injections', 'Las inyecciones.'],
  ['A migrainous headache', 'Un dolor'],
  ['The gland for sweat: a sweat gland', 'Sudorípara glándula'],
])('“%s” is “%s”', (source, target) => {
  expect(says('glossary', source, target, { locale: 'es', glossary })).toEqual([]);
});

test.each([
  ['Chronic migraine', 'La jaqueca crónica', ['“chronic migraine” is “migraña crónica” in the glossary.']],
  ['Adverse reactions', 'Reacciones', ['“side effect” is “efecto secundario” in the glossary.']],
  ['Migraine and chronic migraine', 'Jaqueca y migraña crónica', []],
])('“%s” is not “%s”', (source, target, expected) => {
  expect(says('glossary', source, target, { locale: 'es', glossary })).toEqual(expected);
});

test('German compounds and inflected words count', () => {
  const terms = [{ term: 'sweat gland', variants: [], accepted: ['Schweißdrüse'], note: null }];
  const target = 'Die Achselschweißdrüsen bilden weniger.';
  expect(says('glossary', 'The sweat glands make less.', target, { locale: 'de', glossary: terms })).toEqual([]);
});

test('a term that is the same word in both languages is not asked for', () => {
  const terms = [{ term: 'injection', variants: ['injections'], accepted: ['injection'], note: null }];
  expect(
    says('glossary', 'Botulinum toxin injections may help.', 'La toxine peut aider.', { glossary: terms }),
  ).toEqual([]);
});

test('a word that only begins like a term within another word is none, but in languages that put words together', () => {
  const terms = [{ term: 'chest', variants: [], accepted: ['brust'], note: null }];
  const found = (locale: string) => says('glossary', 'The chest.', 'Xbrust.', { locale, glossary: terms });
  expect(found('de')).toEqual([]);
  expect(found('es')).toEqual(['“chest” is “brust” in the glossary.']);
});
