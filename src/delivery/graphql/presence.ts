import type { Core, UID } from '@strapi/strapi';
import {
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { describedMembers, type Member } from '../../content';
import { modelsByType } from './naming';

const CONNECTION = '_connection';

/**
 * Says in the schema what is always there and what may be null, as the descriptions have it, of which OpenAPI is made,
 * too. plugin-graphql goes by what editors must fill in: an approval must have a condition, which may not be published
 * in the language asked for.
 */
export function sayWhatIsThere(strapi: Core.Strapi, schema: GraphQLSchema): GraphQLSchema {
  const models = modelsByType(strapi);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const members = describedMembers(models.get(type.name) ?? ('' as UID.Schema));
    for (const [name, field] of Object.entries(type.getFields())) {
      const member = members[name];
      if (member) field.type = withPresence(field.type, isOptional(member));
      else if (name.endsWith(CONNECTION)) field.type = withPresence(field.type, false);
    }
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    if (isListType(getNullableType(field.type))) field.type = withPresence(field.type, false);
  return schema;
}

const isOptional = ({ shape }: Member) => shape.safeParse(null).success;

/** A list holds no gaps. */
function withPresence(type: GraphQLOutputType, optional: boolean): GraphQLOutputType {
  const bare = getNullableType(type);
  const whole = isListType(bare) ? new GraphQLList(new GraphQLNonNull(getNullableType(bare.ofType))) : bare;
  return optional ? whole : new GraphQLNonNull(whole);
}
