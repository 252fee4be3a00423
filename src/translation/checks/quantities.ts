import { primaryLanguage } from '../../locales';
import { withoutEmergencyCalls } from './languages/emergencyCalls';
import { monthsOf, NUMBER_STYLES, type NumberStyle } from './languages/numbers';
import { BETWEEN, COMPOUNDS, SYMBOLS, UNITS } from './languages/units';

/** A number of a text. */
export interface Quantity {
  value: number;
  /** `mg`, `weeks` …; undefined if no unit follows. */
  unit: string | undefined;
  /** As it is written. */
  written: string;
  /** Whether it must have a counterpart: words that are only sometimes numbers need none. */
  isCertain: boolean;
}

export interface Quantities {
  quantities: Quantity[];
  /** Days and months, as `2004-07-19` and `2004-07`. */
  dates: string[];
  /** Compared as they are, but for their case. */
  identifiers: string[];
}

/** `L74.510`, `COVID-19`, `B12`; names of the toxin's products, which must not be confused. */
const IDENTIFIER = /(?<![\p{L}\d])(?:\p{L}+-?\d[\p{L}\d]*(?:\.[\p{L}\d]+)*|\p{L}+toxin[AB](?!\p{L}))/gu;

interface Grammar {
  style: NumberStyle;
  tokens: RegExp;
  units: [unit: string, pattern: RegExp][];
  between: RegExp;
  dates: RegExp[];
  months: Map<string, number>;
}

const grammars = new Map<string, Grammar | undefined>();

/** Texts that were read lately: each is compared by several checks, and its source with each of its translations. */
const read = new Map<string, Quantities | undefined>();
/** So many characters of them: somebody who types a long text has it read anew with every key. */
const MOST_CHARACTERS = 2_000_000;
let characters = 0;

/** Reads the numbers of a text as its language writes them; undefined for a language nothing is known of. */
export function quantitiesOf(text: string, locale: string): Readonly<Quantities> | undefined {
  const language = primaryLanguage(locale);
  const key = `${language} ${text}`;
  if (!read.has(key)) {
    if (characters + key.length > MOST_CHARACTERS) {
      read.clear();
      characters = 0;
    }
    characters += key.length;
    read.set(key, readQuantities(text, language));
  }
  return read.get(key);
}

function readQuantities(text: string, language: string): Quantities | undefined {
  if (!grammars.has(language)) grammars.set(language, grammarOf(language));
  const grammar = grammars.get(language);
  if (!grammar) return undefined;
  const identifiers: string[] = [];
  const withoutIdentifiers = withoutEmergencyCalls(text, language).replace(IDENTIFIER, (found) => {
    identifiers.push(/\d/.test(found) ? found.toUpperCase() : lowerFirst(found));
    return ' '.repeat(found.length);
  });
  const dates: string[] = [];
  const rest = grammar.dates.reduce(
    (remaining, pattern) =>
      remaining.replace(pattern, (found, ...groups) => {
        const date = dateOf(groups.at(-1) as Record<string, string | undefined>, grammar.months);
        if (date === undefined) return found;
        dates.push(date);
        return ' '.repeat(found.length);
      }),
    withoutIdentifiers,
  );
  return { quantities: numbersOf(rest, grammar), dates, identifiers };
}

/** German begins nouns with a capital. */
function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

/** Whether a unit is spoken of anywhere in a text: it may stand away from its number ("2 fewer migraine days"). */
export function mentionsUnit(text: string, unit: string, locale: string): boolean {
  const pattern = UNITS[primaryLanguage(locale)]?.[unit];
  return pattern !== undefined && new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu').test(text);
}

function grammarOf(language: string): Grammar | undefined {
  const style = NUMBER_STYLES[language];
  const units = UNITS[language];
  if (!style || !units) return undefined;
  const words = [...Object.keys(style.words), ...Object.keys(style.ambiguous)].join('|');
  const digits = `\\d{1,3}(?:[${style.groups}]\\d{3})+(?:[${style.decimals}]\\d+)?(?!\\d)|\\d+(?:[${style.decimals}]\\d+)?`;
  const months = monthsOf(language);
  const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    style,
    tokens: new RegExp(
      `(?<![\\p{L}\\d])(?:(?<digits>${digits})|(?<word>${words})(?:(?![\\p{L}\\d])|(?=${COMPOUNDS[language] ?? '$^'})))`,
      'giu',
    ),
    units: [
      ...Object.entries(SYMBOLS).map(([unit, pattern]): [string, RegExp] => [
        unit,
        new RegExp(`^[- \\u00A0\\u202F]?(?:${pattern})(?![\\p{L}\\d])`, 'u'),
      ]),
      ...Object.entries(units).map(([unit, pattern]): [string, RegExp] => [
        unit,
        new RegExp(`^[- \\u00A0\\u202F](?:${pattern})(?![\\p{L}\\d])`, unit === 'units' ? 'u' : 'iu'),
      ]),
    ],
    between: new RegExp(`^ ?(?:[-–—]|%? (?:${BETWEEN[language] ?? ''})(?: (?:el|la|los|las|le|les|de|the))? )$`, 'iu'),
    dates: [
      /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
      language === 'en'
        ? /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?!\d)/gu
        : /(?<!\d)(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)/gu,
      new RegExp(
        `(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th)?(?: de| of)? (?<name>${month})\\.?(?:,| de| del)? (?<year>\\d{4})(?!\\d)`,
        'giu',
      ),
      new RegExp(`(?<!\\p{L})(?<name>${month})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})(?!\\d)`, 'giu'),
      new RegExp(`(?<!\\p{L})(?<name>${month})\\.?(?: de| del)? (?<year>\\d{4})(?!\\d)`, 'giu'),
    ],
    months,
  };
}

function dateOf(
  { year, month, name, day }: Record<string, string | undefined>,
  months: Map<string, number>,
): string | undefined {
  const number = month ? Number(month) : months.get(name?.toLowerCase() ?? '');
  if (!year || !number || number > 12 || Number(day ?? 1) > 31) return undefined;
  const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return parts.join('-');
}

function numbersOf(text: string, { style, tokens, units, between }: Grammar): Quantity[] {
  const found = [...text.matchAll(tokens)].map((match) => {
    const { digits, word = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const lower = word.toLowerCase();
    return {
      value: digits ? numberOf(digits, style) : (style.words[lower] ?? style.ambiguous[lower] ?? Number.NaN),
      unit: units.find(([, pattern]) => pattern.test(text.slice(end, end + 30)))?.[0],
      written: match[0],
      isCertain: digits !== undefined || lower in style.words,
      start: match.index,
      end,
    };
  });
  // "9 to 17 months": the unit belongs to both.
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [one, next] = [found[index], found[index + 1]];
    if (one && next && !one.unit && between.test(text.slice(one.end, next.start))) one.unit = next.unit;
  }
  return found.map(({ value, unit, written, isCertain }) => ({ value, unit, written, isCertain }));
}

function numberOf(digits: string, { groups, decimals }: NumberStyle): number {
  const grouped = new RegExp(`^\\d{1,3}(?:[${groups}]\\d{3})+(?:[${decimals}]\\d+)?$`, 'u');
  const plain = grouped.test(digits) ? digits.replace(new RegExp(`[${groups}](?=\\d{3})`, 'gu'), '') : digits;
  return Number(plain.replace(new RegExp(`[${decimals}]`, 'u'), '.'));
}
