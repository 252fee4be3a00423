/**
 * Words that ask to call, ends of sentences, and the emergency numbers of a language: those of its own readers' countries.
 * A text is read once from left to right: a pattern that looks back from each number takes minutes for a hostile one.
 */
const CALLS: Readonly<Record<string, RegExp>> = {
  en: /(?<asking>(?<!\p{L})(?:call|dial))|(?<end>[.!?])|(?<number>(?<!\d)(?:112|999|911)(?!\d))/giu,
  es: /(?<asking>(?<!\p{L})(?:llam|marc|marqu))|(?<end>[.!?])|(?<number>(?<!\d)(?:112|061|999|911)(?!\d))/giu,
  fr: /(?<asking>(?<!\p{L})(?:appel|compos))|(?<end>[.!?])|(?<number>(?<!\d)(?:15|112|144|999|911)(?!\d))/giu,
  de: /(?<asking>(?<!\p{L})(?:notruf|wähl|ruf))|(?<end>[.!?])|(?<number>(?<!\d)(?:112|144|999|911)(?!\d))/giu,
};

/** So far (characters) behind the word that asks to call a number is one to be called. */
const NEAR = 200;

/**
 * A text with spaces in the place of emergency numbers behind a word that asks to call, within a sentence: the treatment
 * holds all of them as facts, so that they are no numbers to be compared.
 */
export function withoutEmergencyCalls(text: string, language: string): string {
  const pattern = CALLS[language];
  if (!pattern) return text;
  let askedAt = Number.NEGATIVE_INFINITY;
  return text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const [at, , groups] = rest.slice(-3) as [number, string, Record<string, string | undefined>];
    if (groups.asking !== undefined) askedAt = at;
    if (groups.end !== undefined) askedAt = Number.NEGATIVE_INFINITY;
    return groups.number !== undefined && at - askedAt <= NEAR ? ' '.repeat(found.length) : found;
  });
}
