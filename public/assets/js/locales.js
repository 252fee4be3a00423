/** The languages of the site, the default one first. The API answers 400 for any other and names the ones it knows. */
export const LOCALES = ['en', 'es', 'fr', 'de'];

/**
 * Made up by the API to test a front end: accented and longer, and right to left. An address may ask for them, the
 * site offers them to nobody; what it says itself is in the default language then.
 */
const PSEUDO_LOCALES = ['en-XA', 'ar-XB'];

/** What each language calls itself, for the language switch. */
export const OWN_NAMES = { en: 'English', es: 'Español', fr: 'Français', de: 'Deutsch' };

/**
 * Picks the language of a visit: the one in the address, else the first the visitor's browser asks for, else the
 * default one. A regional variant (`fr-CA`) finds its language (`fr`).
 *
 * @param {string | null} asked value of `?locale=`
 * @param {readonly string[]} preferred `navigator.languages`
 * @returns {string} one of LOCALES, or a pseudo-locale the address asks for
 */
export function chooseLocale(asked, preferred) {
  if (isPseudo(asked)) return asked;
  const wanted = asked ? [asked, ...preferred] : preferred;
  const languages = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return languages.find((language) => LOCALES.includes(language)) ?? LOCALES[0];
}

export function isPseudo(locale) {
  return PSEUDO_LOCALES.includes(locale);
}

/** The language itself, or for a pseudo-locale the default language, which it is made from. */
export function realLocale(locale) {
  return isPseudo(locale) ? LOCALES[0] : locale;
}

/** `dir` of a page in a language. */
export function directionOf(locale) {
  return locale === 'ar-XB' ? 'rtl' : 'ltr';
}

/** Name of a language in another one: `languageName('en', 'de')` is "Englisch". */
export function languageName(locale, inLocale) {
  return new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
}

/** Name of a region code (ISO 3166-1, or EU) in a language. */
export function regionName(region, inLocale) {
  return new Intl.DisplayNames([inLocale], { type: 'region' }).of(region) ?? region;
}

/** A day (`2026-11-23`) written out in a language. */
export function formatDay(day, inLocale) {
  return new Intl.DateTimeFormat(inLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
