import { KEPT } from './codes';

const RIGHT_TO_LEFT_MARK = '\u200f';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP_DIRECTIONAL_FORMATTING = '\u202c';

const UNIT = new RegExp(String.raw`(${KEPT})|[\p{L}\p{M}]+(?:['’\-‑][\p{L}\p{M}]+)*`, 'gu');

/**
 * Every word between an override and the marks that give its surroundings the same direction, as Android's pseudo-bidi
 * does (aapt2, `PseudoMethodBidi`): Latin letters run from right to left, numbers and addresses stay readable.
 */
export function mirrored(text: string): string {
  return text.replace(UNIT, (unit: string, kept: string | undefined) =>
    kept === undefined
      ? `${RIGHT_TO_LEFT_MARK}${RIGHT_TO_LEFT_OVERRIDE}${unit}${POP_DIRECTIONAL_FORMATTING}${RIGHT_TO_LEFT_MARK}`
      : kept,
  );
}
