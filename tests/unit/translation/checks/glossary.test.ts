import { says } from './check';

const glossary = [
  { term: 'migraine', variants: [], accepted: ['migraña'] },
  { term: 'chronic migraine', variants: [], accepted: ['migraña crónica'] },
  { term: 'sweat gland', variants: [], accepted: ['glándula sudorípara'] },
  { term: 'side effect', variants: ['adverse reaction'], accepted: ['efecto secundario'] },
  { term: 'injection', variants: [], accepted: ['inyección'] },
];

test.each([
  ['Chronic migraine', 'La migraña crónica'],
  ['The sweat glands make less.', 'Las glándulas sudoríparas producen menos.'],
  ['Side effects are rare.', 'Los efectos secundarios son raros.'],
  ['Injections', 'Las inyecciones.'],
  ['A migrainous headache', 'Un dolor'],
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
  const terms = [{ term: 'sweat gland', variants: [], accepted: ['Schweißdrüse'] }];
  const target = 'Die Achselschweißdrüsen bilden weniger.';
  expect(says('glossary', 'The sweat glands make less.', target, { locale: 'de', glossary: terms })).toEqual([]);
});
