import { z } from 'zod';
import './answers';
import examples from './examples.json';
import { GUIDE } from './guide';
import { type Operation, operationsIn, TAGS } from './operations';
import { limitHeaders, RESPONSES, response } from './responses';

const reference = (id: string) => `#/components/schemas/${id}`;
const json = (id: string, example?: object) => ({
  'application/json': { schema: { $ref: reference(id) }, ...(example && { example }) },
});

/** By the operation that they answer: what the shipped content gives, with the first of every list only. */
const EXAMPLES: Readonly<Record<string, object>> = examples;

/**
 * The contract with front ends as an OpenAPI 3.1 document, made from the schemas that the code is typed and tested with.
 *
 * @param version of this project
 * @param locales the configured languages, the default one first; any if left out
 * @returns plain JSON
 */
export function openApiDocument(version: string, locales?: readonly string[]): Record<string, unknown> {
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
      ...Object.fromEntries(operationsIn(locales).map((operation) => [operation.path, { get: described(operation) }])),
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
      responses: RESPONSES,
    },
  };
}

function described(operation: Operation): object {
  const { tag, answer, contentType, moves, missing, gone, path: _, ...rest } = operation;
  const content =
    typeof answer === 'string'
      ? { [contentType ?? 'application/json']: { schema: { $ref: reference(answer) }, ...exampleOf(rest.operationId) } }
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
      405: response('MethodNotAllowed'),
      ...(gone && { 410: response('Gone') }),
      429: response('TooManyRequests'),
      500: response('InternalError'),
      503: response('Unavailable'),
    },
  };
}

function exampleOf(operationId: string): { example?: object } {
  const example = EXAMPLES[operationId];
  return example ? { example } : {};
}

const refused = json('GraphqlAnswer', EXAMPLES.graphqlRefused);

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
        200: { description: 'Data, or errors with their codes.', content: json('GraphqlAnswer', EXAMPLES.graphql) },
        400: { description: 'The query is malformed or too expensive.', content: refused },
        401: response('Unauthorized'),
        403: { description: 'The query asks for drafts.', content: refused },
        405: { description: 'The operation is no query.', content: refused },
        429: { description: 'Too many in a short time.', headers: limitHeaders, content: refused },
        500: response('InternalError'),
        503: response('Unavailable'),
      },
    },
  },
};

/** Every schema that has a name, with references between them. */
function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: reference });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
