/**
 * Links that come with the content. The API stores only those that lead where they seem to (src/rich-text/links.ts, which
 * says why each rule is there); what was stored before it looked, or by another one, does nothing here.
 */
const UNSAFE = /[\s\p{C}<>"`\\]/u;
const CHARACTER_REFERENCE = /&(#(\d|x[\da-f])|(colon|sol|bsol|tab|newline|quot|lt|gt);?)/i;
const WEB = /^https?:\/\/[^/?#@]+([/?#]|$)/i;
const OTHERS = [/^\/(?!\/)/, /^#/, /^mailto:(?!.*%0[ad])[^/]+@/i, /^tel:[\d+().;=a-z-]+$/i];

/** @param {unknown} address */
export function isSafeLink(address) {
  if (typeof address !== 'string' || UNSAFE.test(address) || CHARACTER_REFERENCE.test(address)) return false;
  return WEB.test(address) ? parses(address) : OTHERS.some((kind) => kind.test(address));
}

function parses(address) {
  try {
    return Boolean(new URL(address));
  } catch {
    return false;
  }
}

/** The same of a picture's address. @param {unknown} address */
export function isSafePicture(address) {
  return isSafeLink(address) && /^(https?:|\/)/i.test(address);
}
