import { primaryLanguage } from '../../locales';
import type { Check } from './check';

/** Languages whose script needs zero-width joiners (Unicode 16, section 23.2). */
const JOINING = new Set([
  'ar',
  'fa',
  'ur',
  'hi',
  'mr',
  'ne',
  'bn',
  'ta',
  'te',
  'kn',
  'ml',
  'si',
  'km',
  'my',
  'pa',
  'ckb',
  'ku',
  'ps',
  'sd',
  'ug',
]);

const FORBIDDEN: readonly [RegExp, string][] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u, 'a control character'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a character that turns the direction of the text (bidi override)'],
  [/[\u200B\u2060\uFEFF]/u, 'an invisible character'],
  [/[\uFFFD\uFFFC]/u, 'a replacement character: the text was damaged on its way'],
  [/\p{Co}/u, 'a character of private use, which other systems show differently or not at all'],
  [/\p{Surrogate}/u, 'half a character'],
];
const JOINERS: readonly [RegExp, string][] = [[/[\u200C\u200D]/u, 'an invisible joiner']];
const EMOJI_SEQUENCE = /\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*\u200D/gu;

/** Blocks characters that nobody sees and that change what is shown, found, or can be read at all. */
export const forbiddenCharacters: Check = {
  id: 'forbidden-characters',
  severity: 'blocker',
  check: ({ words: { target }, locale }) => {
    const rules = JOINING.has(primaryLanguage(locale)) ? FORBIDDEN : [...FORBIDDEN, ...JOINERS];
    const text = target.replace(EMOJI_SEQUENCE, '');
    return rules.flatMap(([pattern, what]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      const before = text.slice(Math.max(0, found.index - 20), found.index);
      return [`There is ${what}, U+${code}, after “${before}”: take it out.`];
    });
  },
};
