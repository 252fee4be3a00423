import { primaryLanguage } from '../../locales';
import type { GlossaryTerm } from './check';

/**
 * Terms that a source text contains, in the order in which they stand there. One within a longer one ("migraine" in
 * "chronic migraine") is not among them unless it stands by itself, too.
 */
export function termsIn<Term extends GlossaryTerm>(source: string, terms: readonly Term[]): Term[] {
  const forms = terms
    .flatMap((term) => [term.term, ...term.variants].map((form) => ({ term, form: fold(form) })))
    .sort((a, b) => b.form.length - a.form.length);
  let rest = fold(source);
  const found = new Map<Term, number>();
  for (const { term, form } of forms) {
    if (!rest.includes(form)) continue;
    const pattern = new RegExp(`(?<![\\p{L}\\d])${literally(form)}(?:e?s)?(?![\\p{L}\\d])`, 'gu');
    rest = rest.replace(pattern, (match, at: number) => {
      found.set(term, Math.min(found.get(term) ?? at, at));
      return ' '.repeat(match.length);
    });
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([term]) => term);
}

/** Languages that put words together, so that a term may begin within a word. */
const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'is', 'fi', 'et', 'hu']);
/** How far the words of a term may stand from each other, beyond its own length. */
const NEAR = 40;

/**
 * Whether a form stands in a text, however it is inflected: each of its longer words by its beginning, in any order and
 * near each other.
 */
export function isSaid(target: string, form: string, locale: string): boolean {
  const text = fold(target);
  const wanted = fold(form);
  const stems = wanted
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2)
    .map(stemOf);
  const [first, ...others] = stems;
  if (first === undefined) return text.includes(wanted);
  const begins = COMPOUNDING.has(primaryLanguage(locale)) ? '' : '(?<![\\p{L}\\d])';
  const pattern = (stem: string) => new RegExp(begins + literally(stem), 'gu');
  return [...text.matchAll(pattern(first))].some(({ index }) => {
    const near = text.slice(Math.max(0, index - NEAR - wanted.length), index + NEAR + wanted.length);
    return others.every((stem) => pattern(stem).test(near));
  });
}

function stemOf(word: string): string {
  return word.slice(0, word.length <= 4 ? word.length : Math.max(4, Math.ceil(word.length * 0.6)));
}

/** Without case, accents and kinds of apostrophe. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
