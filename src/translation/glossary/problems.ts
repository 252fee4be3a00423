import { type KnownLocales, unknownLocaleMessage } from '../../locales';
import type { GlossaryEntry } from './entry';

/** What is wrong with one field, as error envelopes list it. */
export interface FieldProblem {
  path: string[];
  message: string;
  value: string;
}

/** Everything that makes an entry useless or ambiguous: blank words, languages that are unknown or there twice. */
export function problemsOf({ term, translations }: GlossaryEntry, known: KnownLocales): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const blank = (word: string, path: string[]) => {
    if (word.trim() === '') problems.push({ path, message: 'must not be empty', value: word });
  };
  blank(term, ['term']);
  translations.forEach(({ locale, term: word }, index) => {
    const path = (field: string) => ['translations', String(index), field];
    const refuse = (message: string) => problems.push({ path: path('locale'), message, value: locale });
    if (!known.codes.includes(locale)) refuse(unknownLocaleMessage(locale, known));
    else if (translations.findIndex((other) => other.locale === locale) < index)
      refuse(`"${locale}" is there already; put further words into its alsoAccepted`);
    blank(word, path('term'));
  });
  return problems;
}
