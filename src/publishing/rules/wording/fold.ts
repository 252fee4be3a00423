/** A text as expressions are looked for in it, and the way back. */
export interface Folded {
  text: string;
  /** Where in the original the character at each place of `text` stands. */
  starts: readonly number[];
}

/** Letters that decomposition leaves alone, apostrophes, dashes (a long one ends a clause), and marks that only decorate. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ø: 'o',
  Ø: 'o',
  ı: 'i',
  '—': '|',
  '―': '|',
  '\u2028': '\n',
  '\u2029': '\n',
  ...charactersOf("'", '’‘ʼ′´'),
  ...charactersOf('-', '\u2010\u2011\u2012\u2013\u2212'),
  ...charactersOf('', '™®©'),
};

const plain = new Map(Object.entries(PLAIN));

/**
 * Lower case without accents, invisible characters and typography, so that "Risk‑Free" is "risk-free": compatibility
 * decomposition (Unicode Standard Annex 15, NFKD) without marks and format characters. Runs of white space are one
 * space, or one line break where there is one among them.
 */
export function fold(text: string): Folded {
  const starts: number[] = [];
  const folded: string[] = [];
  let last = '\n';
  let index = 0;
  for (const character of text) {
    for (const one of plainOf(character)) {
      const isSpace = one === ' ' || one === '\n';
      if (isSpace && (last === '\n' || (last === ' ' && one === ' '))) continue;
      if (isSpace && last === ' ') {
        folded[folded.length - 1] = '\n';
      } else {
        folded.push(one);
        starts.push(index);
      }
      last = one;
    }
    index += character.length;
  }
  return { text: folded.join(''), starts };
}

/** The words of the original that stand at a place of its folded text. */
export function original(text: string, { starts }: Folded, from: number, to: number): string {
  return text.slice(starts[from] ?? 0, starts[to] ?? text.length).trim();
}

function plainOf(character: string): string {
  const known = plain.get(character);
  if (known !== undefined) return known;
  const found = decomposed(character);
  plain.set(character, found);
  return found;
}

function decomposed(character: string): string {
  if (character === '\n' || character === '\r') return '\n';
  const letters = character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  return letters.replace(/\s/gu, ' ').toLowerCase();
}

function charactersOf(value: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, value]));
}
