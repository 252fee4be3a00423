/** Where a link may lead, so that it does the same wherever a front end puts it: into an attribute, a text, a redirect. */

const LONGEST = 2000;
/** Nothing a browser leaves out or reads as something else: spaces, control and invisible characters, `\` for `/`. */
const UNSAFE = /[\s\p{C}<>"`\\]/u;
/** Written out in HTML unescaped, these would become the characters that are refused. */
const CHARACTER_REFERENCE = /&(#(\d|x[\da-f])|(colon|sol|bsol|tab|newline|quot|lt|gt);?)/i;

const KINDS = {
  web: /^https?:\/\/[^/?#@]+([/?#]|$)/i,
  path: /^\/(?!\/)/,
  fragment: /^#/,
  mail: /^mailto:(?!.*%0[ad])[^/]+@/i,
  telephone: /^tel:[\d+().;=a-z-]+$/i,
};

type Kind = keyof typeof KINDS;

const LINKS: readonly Kind[] = ['web', 'path', 'fragment', 'mail', 'telephone'];
const PICTURES: readonly Kind[] = ['web', 'path'];

export const LINK_RULE =
  'must be an address that begins with https://, http://, mailto:, tel: or a single /, without spaces or control characters';
export const PICTURE_RULE = 'must be an address that begins with https://, http:// or a single /';

/** Whether a link in a text may lead there. */
export function isLink(address: unknown): boolean {
  return isAddress(address, LINKS);
}

/** Whether a picture in a text may come from there. */
export function isPictureAddress(address: unknown): boolean {
  return isAddress(address, PICTURES);
}

function isAddress(address: unknown, kinds: readonly Kind[]): boolean {
  if (typeof address !== 'string' || address.length > LONGEST) return false;
  if (UNSAFE.test(address) || CHARACTER_REFERENCE.test(address)) return false;
  const kind = kinds.find((one) => KINDS[one].test(address));
  return kind === 'web' ? URL.canParse(address) : kind !== undefined;
}
