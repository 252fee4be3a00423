/** Words that negate, by language. Prefixes (un-, in-) make other words, not other sentences, and are left out. */
export const NEGATIONS: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|non(?=-)|\p{L}+n[’']t)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:no|nunca|jamás|nadie|nada|ni|sin|ningún|ninguna|ninguno|tampoco)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:(?:ne|non|pas|jamais|aucune?|ni|sans|rien)(?!\p{L})|n[’'](?=\p{L}))/iu,
  de: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|niemand\p{L}*|nichts|ohne|weder|nein)(?!\p{L})/iu,
};

/** What looks like a negation and is none: French "ne … que" is "only", "pas à pas" is "step by step". */
export const NO_NEGATIONS: Record<string, RegExp> = {
  fr: /(?<!\p{L})pas à pas(?!\p{L})|(?<!\p{L})n(?:e |[’'])(?:(?!\b(?:pas|jamais|rien|plus|aucune?)\b)[^.!?;:]){1,60}?(?<!\p{L})qu(?:e(?!\p{L})|[’'])/giu,
};
