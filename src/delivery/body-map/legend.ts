import { MARGIN, PICTURE_WIDTH } from '../../body-map';

/** How far from the edge a name starts, after its number. */
export const NAME_X = MARGIN + 28;
export const LINE = 18;
const ROW_GAP = 6;
const EM = 14;

/** One numbered row of the legend: the lines its name is broken into and the middle of its first line. */
export interface Row {
  lines: string[];
  y: number;
}

/**
 * Lays the names out as rows, one below the other.
 *
 * @param top where the legend starts
 * @returns the rows and where the last one ends, in units of the picture
 */
export function legendRows(names: string[], top: number): { rows: Row[]; bottom: number } {
  let bottom = top;
  const rows = names.map((name) => {
    const row = { lines: wrapped(name, (PICTURE_WIDTH - NAME_X - MARGIN) / EM), y: bottom + LINE / 2 };
    bottom += row.lines.length * LINE + ROW_GAP;
    return row;
  });
  return { rows, bottom };
}

/**
 * Breaks text into lines between words, and inside a word that is longer than a line; not at a space that says otherwise.
 *
 * @param width of a line, in em
 */
export function wrapped(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value
    .trim()
    .split(/[^\S\u00a0\u202f]+/)
    .flatMap((long) => pieces(long, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && ems(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && ems(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

// A picture cannot measure its reader's fonts: this is the width of a wide sans-serif, so lines end early, never late.
function ems(value: string): number {
  let sum = 0;
  for (const character of value)
    sum += /\p{Cf}/u.test(character) // marks of direction and the like are not seen
      ? 0
      : /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\uffef\u{1f000}-\u{3ffff}]/u.test(character)
        ? 1
        : /\p{Lu}|[mwMW@%]/u.test(character)
          ? 0.78
          : 0.56;
  return sum;
}
