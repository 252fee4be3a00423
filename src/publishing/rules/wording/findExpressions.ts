import { primaryLanguage } from '../../../locales';
import type { Subject, Text } from '../../subject';
import { LANGUAGES, type Language } from '../languages';
import type { Found } from '../rule';
import { expressionsIn, isQuestion } from './expressions';
import { literal } from './pattern';

export interface Search {
  /** Whose words of the operator count as well. */
  rule: string;
  expressionsOf(language: Language, text: Text): readonly string[];
  /** Whether they count in a denial, too: "no Botox" names it. */
  evenDenied?: boolean;
  /** @param expressions quoted, as they are written */
  say(expressions: string): string;
}

/** One finding for each text that holds such expressions. */
export function findExpressions({ locale, texts, settings }: Subject, search: Search): Found[] {
  const code = primaryLanguage(locale ?? '');
  const language = LANGUAGES[code];
  const more = settings.words[search.rule]?.[code] ?? [];
  if (!language && more.length === 0) return [];
  return texts.flatMap((text) => {
    if (language && onlyAsks(text, language)) return [];
    const expressions = [
      ...more.map(literal).filter(Boolean),
      ...(language ? search.expressionsOf(language, text) : []),
    ];
    const found = expressionsIn(text.words, expressions, search.evenDenied ? undefined : language);
    return found.length > 0 ? [{ path: text.path, message: search.say(quoted(found)) }] : [];
  });
}

/** “a”, “b” and “c”. */
function quoted(expressions: readonly string[]): string {
  const list = new Intl.ListFormat('en-GB');
  return list.format(expressions.map((one) => `“${one}”`));
}

function onlyAsks({ field, words }: Text, language: Language): boolean {
  return field.endsWith('question') && isQuestion(words, language);
}
