import { primaryLanguage } from '../../locales';

/** Below this length a word is too short to be guessed at, or to stand for longer ones. */
const SHORTEST_GUESS = 4;
const SHORTEST_PREFIX = 2;

/** A word of a query, in one language of the chain. */
export interface Asked {
  locale: string;
  word: string;
  /** Whether it may be the beginning of one. */
  prefix: boolean;
  /** Whether it may have a typo: nobody who asks in one language mistypes another one. */
  guessable: boolean;
  /** Whether it may be put together of two words. */
  compound: boolean;
  /** Other ways to write it, for the case that something has them. */
  variants: string[];
}

/** Languages that put words together without a space. */
const COMPOUNDING = new Set(['da', 'de', 'fi', 'hu', 'nb', 'nl', 'no', 'sv']);

/** Words in which a query is looked for, in each language of a chain. */
export function askedIn(query: string, { requested, chain }: { requested: string; chain: readonly string[] }): Asked[] {
  const words = wordsOf(query);
  const own = primaryLanguage(requested);
  return chain.flatMap((locale) => {
    const language = primaryLanguage(locale);
    return words.map((word, place) => ({
      locale,
      word,
      prefix: place === words.length - 1 && word.length >= SHORTEST_PREFIX,
      guessable: language === own && word.length >= SHORTEST_GUESS,
      compound: COMPOUNDING.has(language),
      variants: variantsOf(words, place, language),
    }));
  });
}

/** A query as names are compared with it: letters and digits, words apart by one space. */
export function plainly(query: string): string {
  return tokensOf(query).join(' ');
}

const wordsOf = (query: string) => [...new Set(tokensOf(query))];

/** Letters and digits only, so that nothing in them is an operator. */
function tokensOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The word in one with its neighbours (`head ache`), and with the vowels that stand for umlauts (`haende`). */
function variantsOf(words: readonly string[], place: number, language: string): string[] {
  const [before = '', word = '', after = ''] = [words[place - 1], words[place], words[place + 1]];
  const joined = [before && before + word, after && word + after];
  const plain = language === 'de' ? [word.replace(/([aou])e/g, '$1')] : [];
  return [...joined, ...plain].filter((variant) => variant !== '' && variant !== word);
}
