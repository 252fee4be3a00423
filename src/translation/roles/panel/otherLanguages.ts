/** Members in which Strapi lists the versions of an entry in its other languages. */
const LISTS = new Set(['localizations', 'availableLocales']);

/** Leaves versions in other languages out of an answer, wherever they are in it. */
export function withoutOtherLanguages(answer: unknown, languages: ReadonlySet<string>): unknown {
  if (Array.isArray(answer)) return answer.map((one) => withoutOtherLanguages(one, languages));
  if (typeof answer !== 'object' || answer === null || Object.getPrototypeOf(answer) !== Object.prototype)
    return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => {
      const kept = LISTS.has(name) && Array.isArray(value) ? value.filter((one) => isIn(one, languages)) : value;
      return [name, withoutOtherLanguages(kept, languages)];
    }),
  );
}

function isIn(version: unknown, languages: ReadonlySet<string>): boolean {
  const { locale } = (version ?? {}) as { locale?: unknown };
  return typeof locale === 'string' && languages.has(locale);
}
