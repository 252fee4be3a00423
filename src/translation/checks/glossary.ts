import type { Check, GlossaryTerm } from './check';

/** Warns where a term of the glossary is translated with none of the forms that are accepted for it. */
export const glossary: Check = {
  id: 'glossary',
  severity: 'warning',
  check: ({ words }, { glossary: terms }) => {
    const source = fold(words.source);
    const target = fold(words.target);
    return longestFirst(terms, source)
      .filter(({ accepted }) => accepted.length > 0 && !accepted.some((form) => isIn(target, form)))
      .map(({ term, accepted }) => `“${term}” is ${accepted.map((form) => `“${form}”`).join(' or ')} in the glossary.`);
  },
};

/** Terms of the source text. One within a longer one ("migraine" in "chronic migraine") is not asked for by itself. */
function longestFirst(terms: readonly GlossaryTerm[], source: string): GlossaryTerm[] {
  const forms = terms
    .flatMap((term) => [term.term, ...term.variants].map((form) => ({ term, form: fold(form) })))
    .sort((a, b) => b.form.length - a.form.length);
  let rest = source;
  const found = new Set<GlossaryTerm>();
  for (const { term, form } of forms) {
    const pattern = new RegExp(`(?<![\\p{L}\\d])${literally(form)}(?:e?s)?(?![\\p{L}\\d])`, 'gu');
    if (!pattern.test(rest)) continue;
    found.add(term);
    rest = rest.replace(pattern, ' ');
  }
  return [...found];
}

/**
 * Whether a form stands in a text, however it is inflected: each of its longer words by its beginning, in order and
 * near each other. German puts words together, so that the beginning may stand within a word.
 */
function isIn(target: string, form: string): boolean {
  const stems = fold(form)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, word.length <= 4 ? word.length : Math.max(4, Math.ceil(word.length * 0.6))));
  const [first, ...others] = stems;
  if (first === undefined) return target.includes(fold(form));
  for (let start = target.indexOf(first); start >= 0; start = target.indexOf(first, start + 1)) {
    const near = target.slice(start, start + 40 + fold(form).length);
    if (others.every((stem) => near.includes(stem))) return true;
  }
  return false;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
