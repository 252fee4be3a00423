import type { Check, GlossaryTerm } from './check';
import { fold, isSaid, termsIn } from './terms';

/**
 * Warns where a term of the glossary is translated with none of the forms that are accepted for it. One that is the
 * same word in both languages ("injection" in French) is not asked for: nobody takes another by mistake, and where it
 * is missing the sentence does without it.
 */
export const glossary: Check = {
  id: 'glossary',
  severity: 'warning',
  check: ({ words: { source, target }, locale }, { glossary: terms }) =>
    termsIn(source, terms)
      .filter((term) => term.accepted.length > 0 && !isSameWord(term))
      .filter(({ accepted }) => !accepted.some((form) => isSaid(target, form, locale)))
      .map(({ term, accepted }) => `“${term}” is ${accepted.map((form) => `“${form}”`).join(' or ')} in the glossary.`),
};

function isSameWord({ term, variants, accepted }: GlossaryTerm): boolean {
  const own = [term, ...variants].map(fold);
  return accepted.some((form) => own.includes(fold(form)));
}
