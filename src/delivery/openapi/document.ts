import { z } from 'zod';
import './answers';
import { GUIDE } from './guide';
import { OPERATIONS, type Operation, TAGS } from './operations';

const reference = (id: string) => `#/components/schemas/${id}`;
const json = (id: string) => ({ 'application/json': { schema: { $ref: reference(id) } } });

/** draft-ietf-httpapi-ratelimit-headers-10; on every answer to what is limited. */
const limitHeaders = {
  'Retry-After': { description: 'Seconds until there are more.', schema: { type: 'integer' } },
  'RateLimit-Policy': { description: 'For example "search";q=50;w=5: 50 in 5 seconds.', schema: { type: 'string' } },
  RateLimit: { description: 'For example "search";r=0;t=3: none left for 3 seconds.', schema: { type: 'string' } },
};

const responses = {
  BadRequest: { description: 'A parameter is unknown, malformed or out of range.', content: json('Error') },
  Unauthorized: { description: 'The token is wrong or expired; reading needs none.', content: json('Error') },
  Forbidden: { description: 'Drafts are for full-access tokens.', content: json('Error') },
  NotFound: { description: 'There is nothing at this address, or it is not published.', content: json('Error') },
  Gone: {
    description: 'The cursor is too old or of another database: begin again without it.',
    content: json('Error'),
  },
  Moved: {
    description: 'A former slug: the same question is answered at `Location`.',
    headers: { Location: { schema: { type: 'string' } } },
    content: json('Moved'),
  },
  TooManyRequests: {
    description: 'Too many searches or expensive questions from one address in a short time.',
    headers: limitHeaders,
    content: json('Error'),
  },
  InternalError: { description: 'The server failed; its log tells more.', content: json('Error') },
};

const response = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` });

/**
 * The contract with front ends as an OpenAPI 3.1 document, made from the schemas that the code is typed and tested with.
 *
 * @param version of this project
 * @returns plain JSON
 */
export function openApiDocument(version: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Therapeutic Botox Content API',
      version,
      description: GUIDE,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{}, { apiToken: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: {
      ...Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: described(operation) }])),
      ...graphql,
    },
    components: {
      securitySchemes: {
        apiToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'Only for drafts: a full-access API token of the admin panel.',
        },
      },
      schemas: componentSchemas(),
      responses,
    },
  };
}

function described(operation: Operation): object {
  const { tag, answer, contentType, moves, missing, gone, path: _, ...rest } = operation;
  const content =
    typeof answer === 'string'
      ? { [contentType ?? 'application/json']: { schema: { $ref: reference(answer) } } }
      : { [answer.contentType]: { schema: answer.schema } };
  return {
    ...rest,
    tags: [tag],
    responses: {
      200: { description: 'As asked.', content },
      ...(moves && { 301: response('Moved') }),
      400: response('BadRequest'),
      401: response('Unauthorized'),
      403: response('Forbidden'),
      ...(missing && { 404: response('NotFound') }),
      ...(gone && { 410: response('Gone') }),
      429: response('TooManyRequests'),
      500: response('InternalError'),
    },
  };
}

const graphql = {
  '/graphql': {
    post: {
      operationId: 'graphql',
      summary: 'The same data by the same rules, in the shape you ask for',
      tags: ['GraphQL'],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { $ref: reference('GraphqlQuery') },
            example: { query: '{ condition(slug: "hyperhidrosis", locale: "fr") { name locale } }' },
          },
        },
      },
      responses: {
        200: { description: 'Data, or errors with their codes.', content: json('GraphqlAnswer') },
        400: { description: 'The query is malformed or too expensive.', content: json('GraphqlAnswer') },
        403: { description: 'The query asks for drafts.', content: json('GraphqlAnswer') },
        405: { description: 'The operation is no query.', content: json('GraphqlAnswer') },
        429: { description: 'Too many in a short time.', headers: limitHeaders, content: json('GraphqlAnswer') },
        500: response('InternalError'),
      },
    },
  },
};

/** Every schema that has a name, with references between them. */
function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: reference });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
