import { yup } from '@strapi/utils';
import { assertInside } from './assertInside';

/** RFC 5321, 4.5.3.1: octets of an address, and of the part in front of the @. */
const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;
/** RFC 1035, 2.3.4. */
const MAX_LABEL = 63;

/**
 * Gives yup, with which Strapi checks e-mail addresses, a check that ends. Its own regular expression (0.32) takes
 * twice as long with every label of the domain: `a@b.b.b…`, forty times, keeps the process busy for hours, and anybody
 * may send it (`POST /admin/forgot-password`).
 */
export function boundEmailPattern(): void {
  const [test] = yup.string().email().describe().tests as { params?: { regex?: unknown } }[];
  const pattern = test?.params?.regex;
  assertInside(pattern instanceof RegExp, 'yup check e-mail addresses by one pattern');
  // All schemas share the object, and yup asks it by `text.search(pattern)`.
  Object.defineProperty(pattern, Symbol.search, {
    value: (text: string) => (isEmailAddress(text) ? 0 : -1),
    configurable: true,
  });
}

/** Whether a text looks like an address to which mail can go; takes as long as the text is long, and no longer. */
export function isEmailAddress(text: string): boolean {
  if (text.length > MAX_ADDRESS) return false;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split('.');
  return (
    local.length > 0 &&
    local.length <= MAX_LOCAL &&
    /^[^\s\p{C}@"(),:;<>[\]\\]+$/u.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => label.length <= MAX_LABEL && /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(label))
  );
}
