/** With the regions that CLDR keeps for them: XA is "Pseudo-Accents", XB is "Pseudo-Bidi". */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;

export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

export function isPseudoLocale(code: unknown): code is PseudoLocale {
  return PSEUDO_LOCALES.some((one) => one === code);
}

/** What front ends and browsers read, not people: `{placeholders}` and addresses. As the source of a regular expression. */
export const KEPT = String.raw`\{+[^{}]*\}+|(?:https?:\/\/|www\.|mailto:)[^\s<>"]+`;
