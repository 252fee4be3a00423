import { z } from 'zod';
import { contentError } from '../errors';

/** Leaves room for a page's path below the 2,048 characters that a sitemap allows an address. */
const MAX_LENGTH = 500;

const EXAMPLE = 'https://clinic.example';

const base = z
  .string({ error: ({ input }) => (input === undefined ? 'it is missing' : 'it must be one address') })
  .max(MAX_LENGTH, `it is longer than ${MAX_LENGTH} characters`)
  .refine(URL.canParse, { error: 'it is not an address', abort: true })
  .transform((value) => new URL(value))
  .refine(({ protocol }) => /^https?:$/.test(protocol), 'it must begin with http:// or https://')
  .refine(({ username, password }) => username === '' && password === '', 'it must not hold a user or password')
  .refine(({ href }) => !/[?#]/.test(href), 'it must have no query and no fragment')
  .transform(({ href }) => href.replace(/\/+$/, ''));

/**
 * Reads the query parameter `base`: the address of the front end, which may include a path.
 *
 * @returns the address as browsers write it, without a slash at its end
 * @throws ValidationError (400) with code `invalid-parameter`, saying what is wrong and what is allowed
 */
export function readBase(value: unknown): string {
  const read = base.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ message }) => message).join(', ');
  const allowed = `allowed is the http or https address of your site, for example ${EXAMPLE}`;
  throw contentError(400, 'invalid-parameter', `Invalid parameter base: ${problems}; ${allowed}.`, {
    parameter: 'base',
  });
}
