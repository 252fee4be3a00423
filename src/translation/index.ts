/** For translators: what they work on, and how their work is checked, exchanged and tried out. */
export { isPseudoLocale, PSEUDO_LOCALES, type PseudoLocale, pseudoBlocks, pseudoText } from './pseudo-locales';
