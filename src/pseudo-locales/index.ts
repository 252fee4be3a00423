/** Languages nobody speaks, for testing front ends: made from other text whenever it is read, never stored. */
export { pseudoBlocks } from './blocks';
export { isPseudoLocale, PSEUDO_LOCALES, type PseudoLocale } from './codes';
export { pseudoText } from './text';
