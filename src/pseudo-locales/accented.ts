import { KEPT } from './codes';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const ACCENTS = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));
const VOWELS = new Set('aeiouyAEIOUY');

/** Four fifths of a text are letters: one more for every two makes it two fifths longer. */
const LETTERS_PER_EXTRA = 2;

const UNIT = new RegExp(`(${KEPT})|.`, 'gsu');

/**
 * Latin letters with accents, vowels drawn out until the text is about 40 % longer; text without vowels is padded with
 * `~`. Other scripts, digits and line breaks stay.
 */
export function accented(text: string): string {
  let owed = 0;
  const words = text.replace(UNIT, (unit: string, kept: string | undefined) => {
    if (kept !== undefined) return kept;
    if (/\p{L}/u.test(unit)) owed += 1;
    const letter = ACCENTS.get(unit) ?? unit;
    if (!VOWELS.has(unit)) return letter;
    const extra = Math.floor(owed / LETTERS_PER_EXTRA);
    owed -= extra * LETTERS_PER_EXTRA;
    return letter.repeat(1 + extra);
  });
  return words + '~'.repeat(Math.floor(owed / LETTERS_PER_EXTRA));
}
