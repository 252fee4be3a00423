import type { Core } from '@strapi/strapi';
import { type GraphQLSchema, printSchema } from 'graphql';
import { z } from 'zod';
import { dependOnAllOf } from '../../changes';
import { checkedParameters } from '../../parameters';
import type { Context } from '../context';

/** Where the schema is. */
export const SCHEMA_PATH = '/graphql/schema.graphql';

/**
 * Serves the schema in the schema language, so that code generators need no introspection, which is off in production.
 *
 * @returns says which schema it is
 */
export function serveSchemaText(strapi: Core.Strapi): (schema: GraphQLSchema) => GraphQLSchema {
  let text = '';
  const handler = (context: Context) => {
    checkedParameters(z.object({}), context.query);
    dependOnAllOf(strapi, []);
    context.type = 'text/plain; charset=utf-8'; // its own has no registered type
    context.body = text;
  };
  strapi.server.routes([{ method: 'GET', path: SCHEMA_PATH, handler, config: { auth: false } }]);
  return (schema) => {
    text = printSchema(schema);
    return schema;
  };
}
