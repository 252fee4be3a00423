import { ERROR_CODES } from '../../errors';

/** Answers other than 200, said once each; the examples are what the shipped content gives. */

const reference = (id: string) => `#/components/schemas/${id}`;
const json = (id: string, example: object) => ({ 'application/json': { schema: { $ref: reference(id) }, example } });

function failure(
  status: number,
  name: string,
  message: string,
  details: { code: keyof typeof ERROR_CODES; [detail: string]: unknown },
): object {
  return json('Error', { data: null, error: { status, name, message, details } });
}

const retryAfter = {
  'Retry-After': { description: 'Seconds until it may be asked again.', schema: { type: 'integer' } },
};

/** draft-ietf-httpapi-ratelimit-headers-10; on every answer to what is limited. */
export const limitHeaders = {
  ...retryAfter,
  'RateLimit-Policy': { description: 'For example "search";q=50;w=5: 50 in 5 seconds.', schema: { type: 'string' } },
  RateLimit: { description: 'For example "search";r=0;t=3: none left for 3 seconds.', schema: { type: 'string' } },
};

export const RESPONSES = {
  Moved: {
    description: 'A former slug: the same question is answered at `Location`.',
    headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } },
    content: json('Moved', { data: null, meta: { moved: { from: 'axillary-sweating', to: 'hyperhidrosis' } } }),
  },
  BadRequest: {
    description: 'A parameter is unknown, malformed or out of range.',
    content: failure(400, 'ValidationError', '"it" is not a known locale; known locales are en, de, es, fr.', {
      code: 'unknown-locale',
      locale: 'it',
      known: ['en', 'de', 'es', 'fr'],
    }),
  },
  Unauthorized: {
    description: 'The token is wrong or expired; reading needs none.',
    content: failure(401, 'UnauthorizedError', 'Missing or invalid credentials', { code: 'unauthorized' }),
  },
  Forbidden: {
    description: 'Drafts are for full-access tokens.',
    content: failure(
      403,
      'PolicyError',
      'Drafts are not public: leave out status, publicationFilter and hasPublishedVersion, or send a full-access API token.',
      { code: 'drafts-not-public' },
    ),
  },
  NotFound: {
    description: 'There is nothing at this address, or it is not published.',
    content: failure(404, 'NotFoundError', 'There is no condition at "hiperhydrosis". Did you mean hyperhidrosis?', {
      code: 'not-found',
      suggestions: [{ slug: 'hyperhidrosis', name: 'Hyperhidrosis', locale: 'en' }],
    }),
  },
  MethodNotAllowed: {
    description: 'The address is read by GET and HEAD only.',
    content: failure(405, 'MethodNotAllowedError', 'Method Not Allowed', { code: 'method-not-allowed' }),
  },
  Gone: {
    description: 'The cursor is too old or of another database: begin again without it.',
    content: failure(
      410,
      'GoneError',
      'What changed since then is not kept any more. Drop your copy and start again with /api/changes.',
      { code: 'cursor-gone', reason: 'too-old', startAgain: '/api/changes' },
    ),
  },
  TooManyRequests: {
    description: 'Too many searches or expensive questions from one address in a short time.',
    headers: limitHeaders,
    content: failure(429, 'RateLimitError', ERROR_CODES['too-many-requests'], { code: 'too-many-requests' }),
  },
  InternalError: {
    description: 'The server failed; its log tells more.',
    content: failure(500, 'InternalServerError', 'Internal Server Error', { code: 'internal-error' }),
  },
  Unavailable: {
    description: 'More is asked at once than can be answered, the database is away, or the server starts or stops.',
    headers: retryAfter,
    content: failure(503, 'UnavailableError', ERROR_CODES.overloaded, { code: 'overloaded' }),
  },
};

export const response = (name: keyof typeof RESPONSES) => ({ $ref: `#/components/responses/${name}` });
