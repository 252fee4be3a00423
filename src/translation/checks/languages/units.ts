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
    units: 'units?|I?U',
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
    units: 'unidades|unidad|UI?',
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
    units: 'unités?|UI?',
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
