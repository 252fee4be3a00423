import type { Knowledge } from './assess';
import type { Pair } from './store';

/** What the pairs of a document say of one language. */
export function knownFrom(pairs: readonly Pair[], locale: string): Knowledge {
  const own = pairs.filter((pair) => pair.locale === locale);
  const known = new Set(own.map(({ place, source, target }) => `${place} ${source} ${target}`));
  const translations = new Set(own.map(({ place, target }) => `${place} ${target}`));
  return {
    isPair: (place, source, target) => known.has(`${place} ${source} ${target}`),
    isTranslation: (place, target) => translations.has(`${place} ${target}`),
  };
}
