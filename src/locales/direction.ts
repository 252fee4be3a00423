/** Scripts that are written from right to left (Unicode 17, table 4-12 and chapters 9 and 19) and are in use. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * To which side the text of a language runs, by the script that it is most likely written in (CLDR, likely subtags).
 *
 * @param locale a BCP 47 tag; what is none runs from left to right
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  try {
    const { script = '' } = new Intl.Locale(locale).maximize();
    return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
