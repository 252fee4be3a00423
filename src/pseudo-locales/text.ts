import { accented } from './accented';
import type { PseudoLocale } from './codes';
import { mirrored } from './mirrored';

interface Rule {
  words: (text: string) => string;
  /** Stand at both ends of a text: where one is missing on screen, the text is cut off. */
  open: string;
  close: string;
}

export const RULES: Record<PseudoLocale, Rule> = {
  'en-XA': { words: accented, open: '[', close: ']' },
  'ar-XB': { words: mirrored, open: '', close: '' },
};

/**
 * A text as a pseudo-locale has it, always the same for the same text. `{placeholders}`, digits, addresses and line
 * breaks stay as they are, and blank text stays blank.
 *
 * @param text plain text
 */
export function pseudoText(code: PseudoLocale, text: string): string {
  const { words, open, close } = RULES[code];
  return text.trim() === '' ? text : open + words(text) + close;
}
