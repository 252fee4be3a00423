import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { withoutEmergencyCalls } from '../../../src/translation/checks/languages/emergencyCalls';
import { ROOT } from '../../support/root';

type Text = Record<string, unknown>;
const folder = path.join(ROOT, 'database', 'content');
const entries = ['conditions', 'treatments', 'injection-sites', 'guides'].flatMap((type) =>
  readdirSync(path.join(folder, type)).map((file): [string, Record<string, Text>] => [
    `${type}/${file}`,
    parse(readFileSync(path.join(folder, type, file), 'utf8')).text,
  ]),
);
const translations = entries.flatMap(([file, text]) =>
  Object.keys(text)
    .filter((locale) => locale !== 'en')
    .map((locale): [string, string, Text, Text] => [file, locale, text.en ?? {}, text[locale] ?? {}]),
);

/** Every text with its path. */
function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}/${key}`));
}

/** 1,000 and 1.000 and 1 000 are one number, so are 2.9 and 2,9. */
const numbers = (text: string) =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/[.,]/g, '')).sort();
const blocks = (text: string) => text.split(/\n\n+/).length;
const items = (text: string) => (text.match(/^- /gm) ?? []).length;

test.each(entries)('%s is there in all four languages', (_file, text) => {
  expect(Object.keys(text)).toEqual(['en', 'es', 'fr', 'de']);
});

test.each(translations)(
  '%s in %s says as much as English: same fields, paragraphs, list items and numbers',
  (_file, locale, english, translated) => {
    const shape = (text: Text, language: string) =>
      leaves(text)
        .filter(([at]) => !/^\/(?:alsoKnownAs|searchWords|slug)/.test(at))
        .map(([at, words]) => [at, blocks(words), items(words), numbers(withoutEmergencyCalls(words, language))]);
    expect(shape(translated, locale)).toEqual(shape(english, 'en'));
  },
);

test.each(entries)('%s promises nothing', (_file, text) => {
  const promises: Record<string, RegExp> = {
    en: /\b(guaranteed?|painless|completely safe|100 ?%|cures?|non-invasive)\b/i,
    es: /\b(garantiza\w*|indolor\w*|totalmente segur\w*|cura|no invasiv\w*)\b/i,
    fr: /\b(garanti\w*|indolore\w*|sans aucun risque|guérit|non invasi\w*)\b/i,
    de: /\b(garantiert|schmerzlos|völlig sicher|heilt|nicht invasiv)\b/i,
  };
  for (const [locale, words] of Object.entries(promises))
    for (const [at, value] of leaves(text[locale])) expect([at, value.match(words)]).toEqual([at, null]);
});

test.each(entries)('%s: French punctuation is kept together by non-breaking spaces', (_file, text) => {
  for (const [at, value] of leaves(text.fr))
    if (!at.endsWith('/slug'))
      expect([at, value.match(/[^\u00a0\u202f\s\d][:;?!»](?=\s|$)| [:;?!»]|« /)]).toEqual([at, null]);
});

describe('the glossary', () => {
  interface Facts {
    term: string;
    variants?: string;
    translations: { locale: string; term: string; alsoAccepted?: string }[];
  }
  const glossary = readdirSync(path.join(folder, 'glossary-entries')).map((file): [string, Facts] => [
    file,
    parse(readFileSync(path.join(folder, 'glossary-entries', file), 'utf8')).facts,
  ]);
  const forms = (term: string, more = '') => [term, ...more.split('\n').filter((line) => line !== '')];
  const english = ({ term, variants }: Facts) => forms(term, variants);
  const all = (facts: Facts) => [
    english(facts),
    ...facts.translations.map(({ term, alsoAccepted }) => forms(term, alsoAccepted)),
  ];

  test.each(glossary)('%s is there in every language', (_file, { translations }) => {
    expect(translations.map(({ locale }) => locale)).toEqual(['es', 'fr', 'de']);
  });

  test.each(glossary)('%s has words alone: no brackets, alternatives or spaces around them', (_file, facts) => {
    for (const form of all(facts).flat()) expect(form).toMatch(/^[^\s()/;:]([^()/;:]*[^\s()/;:.])?$/);
  });

  test.each(glossary)('%s says each word once in a language', (_file, facts) => {
    for (const words of all(facts)) expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
  });

  test('no English word stands for two concepts', () => {
    const words = glossary.flatMap(([, facts]) => english(facts)).map((word) => word.toLowerCase());
    expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
  });
});
