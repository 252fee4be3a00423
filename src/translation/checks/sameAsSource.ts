import { primaryLanguage } from '../../locales';
import type { Check } from './check';

const LETTERS = /\p{L}{2,}/gu;
/** Names and terms may well be the same in two languages; a sentence is not. */
const MANY_WORDS = 3;

/** Warns of a text that was copied and not translated. */
export const sameAsSource: Check = {
  id: 'same-as-source',
  severity: 'warning',
  check: ({ words: { source, target }, sourceLocale, locale }) => {
    if (primaryLanguage(sourceLocale) === primaryLanguage(locale)) return [];
    const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();
    const isLong = (source.match(LETTERS) ?? []).length >= MANY_WORDS;
    return isLong && plain(source) === plain(target) ? ['The translation is the source text.'] : [];
  },
};
