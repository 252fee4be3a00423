import { LANGUAGES } from '../../../../src/publishing/rules/languages';
import { overlongSentences } from '../../../../src/publishing/rules/overlongSentences';
import { readingEase } from '../../../../src/publishing/rules/readingEase';
import { subject, text } from '../../../support/subject';
import { says } from './words';

test.each([
  ['en', 'the', 1],
  ['en', 'injected', 3],
  ['en', 'used', 1],
  ['en', 'muscles', 2],
  ['en', 'doses', 2],
  ['en', 'injection', 3],
  ['en', 'medium', 3],
  ['es', 'ciudad', 2],
  ['es', 'leía', 3],
  ['es', 'ayuda', 3],
  ['es', 'aún', 2],
  ['es', 'inyección', 3],
  ['fr', 'muscles', 1],
  ['fr', 'réalité', 4],
  ['fr', 'botulique', 3],
  ['fr', 'traitement', 3],
  ['de', 'injektion', 4],
  ['de', 'häufig', 2],
  ['de', 'quelle', 2],
  ['de', 'nebenwirkungen', 5],
])('in %s, %s has %i syllables', (language, word, count) => {
  expect(LANGUAGES[language]?.reading.syllables(word)).toBe(count);
});

const HARD: Record<string, string> = {
  en: 'Pharmacological immobilisation of hyperactive musculature necessitates comprehensive anatomical understanding and individualised administration considerations.',
  es: 'La inmovilización farmacológica de la musculatura hiperactiva presupone conocimientos anatómicos extraordinariamente pormenorizados e individualización terapéutica.',
  fr: 'L’immobilisation pharmacologique de la musculature hyperactive nécessite impérativement une compréhension anatomique approfondie et une administration individualisée.',
  de: 'Die pharmakologische Immobilisierung überaktiver Muskulatur erfordert umfassende anatomische Kenntnisse und individualisierte Applikationsentscheidungen.',
};
const PLAIN: Record<string, string> = {
  en: 'The doctor puts a small dose in the muscle. The muscle rests for a while.',
  es: 'El médico pone una dosis pequeña en el músculo. El músculo descansa un tiempo.',
  fr: 'Le médecin met une petite dose dans le muscle. Le muscle se repose un temps.',
  de: 'Der Arzt spritzt etwas in den Muskel. Der Muskel ruht dann eine Zeit lang.',
};

function page(locale: string, sentence: string | undefined, times = 20, kind: 'paragraph' | 'heading' = 'paragraph') {
  const words = Array.from({ length: times }, () => sentence).join(' ');
  return subject({ locale, texts: [text(words, { path: 'overview.0', field: 'overview', kind })] });
}

describe.each(['en', 'es', 'fr', 'de'])('reading-ease in %s', (locale) => {
  test('plain words pass', () => {
    expect(readingEase.check(page(locale, PLAIN[locale]))).toEqual([]);
  });

  test('learned words in long sentences are found once, with score and bound', () => {
    const found = readingEase.check(page(locale, HARD[locale]));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/scores -?\d+ \(.+\).* 5[05] or more/);
  });
});

test('reading ease leaves out headings, short texts and languages without a formula', () => {
  expect(readingEase.check(page('en', HARD.en, 20, 'heading'))).toEqual([]);
  expect(readingEase.check(page('en', HARD.en, 3))).toEqual([]);
  expect(readingEase.check(page('ja', HARD.en))).toEqual([]);
});

/** A sentence of so many words. */
const sentence = (length: number) => `Wort${' wort'.repeat(length - 1)}.`;

test.each([
  ['en', 30],
  ['es', 30],
  ['fr', 30],
  ['de', 25],
])('in %s, a sentence has at most %i words', (locale, most) => {
  expect(says(overlongSentences, locale, sentence(most))).toEqual([]);
  expect(says(overlongSentences, locale, `Kurz. ${sentence(most + 1)}`)).toEqual([
    expect.stringContaining(`${most + 1} words, “Wort wort`),
  ]);
});

test('two sentences are not one, and numbers are no words', () => {
  expect(says(overlongSentences, 'en', `${sentence(20)} Then ${sentence(20)}`)).toEqual([]);
  expect(says(overlongSentences, 'en', '1 2 3 '.repeat(20))).toEqual([]);
  expect(says(overlongSentences, 'ja', sentence(99))).toEqual([]);
});

test('the five longest are named, each at its path', () => {
  const texts = [31, 36, 32, 35, 33, 34, 9].map((length) => text(sentence(length), { path: `overview.${length}` }));
  expect(overlongSentences.check(subject({ texts })).map(({ path }) => path)).toEqual(
    [36, 35, 34, 33, 32].map((length) => `overview.${length}`),
  );
});
