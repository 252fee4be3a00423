import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

/**
 * Has plain values read straight from their entry. plugin-graphql leads every field through permissions, middlewares
 * and policies, which only root queries have: most of the work of a large answer.
 *
 * @param worked values that are worked out, by type
 */
export function readPlainValues(schema: GraphQLSchema, worked: Record<string, object>): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === schema.getQueryType() || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const plain = isLeafType(getNamedType(field.type)) && !(field.name in (worked[type.name] ?? {}));
      if (plain) field.resolve = defaultFieldResolver;
    }
  }
  return schema;
}
