import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Has `pagination: null` mean what leaving it out means, as clients send it for a variable that has no value;
 * plugin-graphql takes it for a page.
 */
export function takeNoPage(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || field.args.every(({ name }) => name !== 'pagination')) continue;
      field.resolve = (parent, { pagination, ...args }, context, info) =>
        resolve(parent, { ...args, pagination: pagination ?? {} }, context, info);
    }
  }
  return schema;
}
