/**
 * Every stable `error.details.code`, with its meaning. Clients may rely on them; the README lists the same ones.
 */
export const ERROR_CODES = {
  'unknown-locale': 'The language asked for is not one of the configured ones; `known` lists them.',
  'invalid-parameter': 'A query parameter is unknown, malformed or out of range.',
  'invalid-body': 'A field of the request body is unknown, missing or wrong; `errors` lists each with its path.',
  'slug-taken': 'Another entry of this type already has this slug in this language.',
  'shared-fact': 'The field is shared by all languages and can be changed in the default locale only.',
  'drafts-not-public': 'Drafts are shown only to a full-access API token.',
  'locale-in-use': 'The language still has entries, so it cannot be deleted.',
  'default-locale-incomplete': 'The language lacks entries, so it cannot become the default locale.',
  unauthorized: 'The token is missing, wrong or expired.',
  forbidden: 'The request is understood and not allowed.',
  'not-found': 'There is nothing at this address, or it is not published.',
  'method-not-allowed': 'The address exists, but not for this method.',
  'payload-too-large': 'The request body is larger than allowed.',
  'too-many-requests': 'Too many requests in a short time.',
  'internal-error': 'The server failed; its log tells more.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
