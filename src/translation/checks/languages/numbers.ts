/** How numbers are written in a language. */
export interface NumberStyle {
  /** Between groups of three digits. */
  groups: string;
  /** Before the fraction; where a sign may do both, groups of three are thousands. */
  decimals: string;
  /** Words for numbers, from 2 on: for "one" every language has more meanings than the number. */
  words: Record<string, number>;
  /** Words that are numbers only sometimes: they satisfy a number, and ask for none. */
  ambiguous: Record<string, number>;
}

const SPACES = ' \u00A0\u2009\u202F';

export const NUMBER_STYLES: Record<string, NumberStyle> = {
  en: {
    groups: `,${SPACES.slice(1)}’'`,
    decimals: '.',
    words: { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
    ambiguous: { zero: 0, one: 1, once: 1, single: 1, first: 1, twice: 2, both: 2, second: 2, double: 2, third: 3 },
  },
  es: {
    groups: `.${SPACES}`,
    decimals: ',.',
    words: { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12 },
    ambiguous: { cero: 0, un: 1, uno: 1, una: 1, primera: 1, ambos: 2, ambas: 2, doble: 2, tercera: 3, once: 11 },
  },
  fr: {
    groups: SPACES,
    decimals: ',.',
    words: { deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, dix: 10, onze: 11, douze: 12 },
    ambiguous: { zéro: 0, un: 1, une: 1, première: 1, double: 2, six: 6, neuf: 9, tiers: 3 },
  },
  de: {
    groups: `.${SPACES}’'`,
    decimals: ',.',
    words: { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, neun: 9, zehn: 10, zwölf: 12 },
    ambiguous: {
      null: 0,
      ein: 1,
      eine: 1,
      einen: 1,
      einem: 1,
      einer: 1,
      eines: 1,
      beide: 2,
      beiden: 2,
      zweimal: 2,
      dreimal: 3,
      sieben: 7,
      acht: 8,
      elf: 11,
    },
  },
};

/** Names of the twelve months, as a calendar of the language writes them, long and short. */
export function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number += 1) {
      const parts = format.formatToParts(Date.UTC(2024, number - 1, 1));
      const name = parts
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      if (name && /\p{L}/u.test(name)) months.set(name, number);
    }
  }
  return months;
}
