/** Units as they are written behind a number, by language: patterns without regard to case, unless said otherwise. */
export type Units = Record<string, string>;

/** The same in every language; their case matters (mg is no Mg). */
export const SYMBOLS: Units = {
  '%': '%',
  mg: 'mg',
  g: 'g',
  kg: 'kg',
  µg: '[µμu]g|mcg',
  ng: 'ng',
  ml: 'm[lL]',
  mm: 'mm',
  cm: 'cm',
  '°C': '° ?C',
};

/** Units without which a number is no dose, amount or share. Time may stand further away from its number. */
export const ESSENTIAL = new Set([...Object.keys(SYMBOLS), 'units']);

export const UNITS: Record<string, Units> = {
  en: {
    '%': 'per ?cent',
    mg: 'milligrams?',
    ml: 'millilit(?:re|er)s?',
    units: '[Uu]nits?|I?U',
    seconds: 'seconds?',
    minutes: 'minutes?|mins?',
    hours: 'hours?|h',
    days: 'days?',
    weeks: 'weeks?|weekly',
    months: 'months?|monthly',
    years: 'years?',
  },
  es: {
    '%': 'por ciento',
    mg: 'miligramos?',
    ml: 'mililitros?',
    units: '[Uu]nidades|[Uu]nidad|UI?',
    seconds: 'segundos?',
    minutes: 'minutos?|min',
    hours: 'horas?|h',
    days: 'días?',
    weeks: 'semanas?',
    months: 'mes(?:es)?',
    years: 'años?',
  },
  fr: {
    '%': 'pour cent',
    mg: 'milligrammes?',
    ml: 'millilitres?',
    units: '[Uu]nités?|UI?',
    seconds: 'secondes?',
    minutes: 'minutes?|min',
    hours: 'heures?|h',
    days: 'jours?',
    weeks: 'semaines?',
    months: 'mois',
    years: 'ans?|années?',
  },
  de: {
    '%': 'Prozent',
    mg: 'Milligramm',
    ml: 'Milliliter[ns]?',
    units: 'Einheiten|Einheit|I?E|U',
    seconds: 'Sekunden?',
    minutes: 'Minuten?|Min',
    hours: 'Stunden?|Std|h|stündig\\p{L}*',
    days: 'Tag(?:e|en|es|s)?|tägig\\p{L}*',
    weeks: 'Wochen?|wöchig\\p{L}*',
    months: 'Monat(?:e|en|s)?|monatig\\p{L}*',
    years: 'Jahr(?:e|en|es|s)?|jährig\\p{L}*',
  },
};

/** Words between two numbers that share a unit: "9 to 17 months". */
export const BETWEEN: Record<string, string> = {
  en: 'to|or|and|of',
  es: 'a|o|u|y|de',
  fr: 'à|ou|et|sur',
  de: 'bis|oder|und|von',
};

/** Parts of words that begin with a number: "zweiwöchig", "viermal". */
export const COMPOUNDS: Record<string, string> = {
  de: 'mal|fach|stündig|tägig|wöchig|monatig|jährig',
};

/** The source speaks of age, where other languages say "years" and English need not: "over 18", but not "over 18 weeks". */
export const AGE: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:over|under|ages?|aged|age of|(?:older|younger) than) \d{1,3}(?![\d.])(?! ?-?(?:minute|hour|day|week|month))/iu,
};
