import type { Core, UID } from '@strapi/strapi';
import type { Kind, Relation, Value } from '../../content';
import { graphqlPlugin } from '../../strapi';
import { EQUALITY } from './filterOperators';

/** What GraphQL calls the types of values; enumerations have names of their own. */
const SCALARS: Record<Exclude<Kind, 'enumeration'>, string> = {
  text: 'String',
  integer: 'Int',
  number: 'Float',
  boolean: 'Boolean',
  date: 'Date',
  instant: 'DateTime',
  structured: 'JSON',
};

/** Names of types in the schema language for the members of one content type. */
export interface MemberTypes {
  /** Of a field that shows the member. */
  ofField(member: Value | Relation, name: string): string;
  /** Of what the member can be filtered by. */
  ofFilter(member: Value | Relation, name: string): string;
  /** Definitions of the types among these that plugin-graphql does not make. */
  definitions: Set<string>;
}

export function memberTypes(strapi: Core.Strapi, uid: UID.ContentType): MemberTypes {
  const { naming } = graphqlPlugin(strapi);
  const definitions = new Set<string>();
  const enumOf = (attribute: string) => naming.getEnumName(strapi.contentType(uid), attribute);
  return {
    definitions,

    ofField(member, name) {
      if (member.is === 'relation') {
        const type = naming.getTypeName(strapi.contentType(member.target));
        return member.many ? `[${type}]!` : type;
      }
      const type = member.kind === 'enumeration' ? enumOf(member.attribute ?? name) : SCALARS[member.kind];
      return member.optional ? type : `${type}!`;
    },

    ofFilter(member, name) {
      if (member.is === 'relation') return naming.getFiltersInputTypeName(strapi.contentType(member.target));
      if (member.kind !== 'enumeration') return naming.getScalarFilterInputTypeName(SCALARS[member.kind]);
      const type = enumOf(member.attribute ?? name);
      const input = naming.getScalarFilterInputTypeName(type);
      definitions.add(enumFilter(input, type));
      return input;
    },
  };
}

function enumFilter(input: string, type: string): string {
  const operands: Record<string, string> = {
    not: input,
    null: 'Boolean',
    notNull: 'Boolean',
    in: `[${type}]`,
    notIn: `[${type}]`,
  };
  return `input ${input} { ${EQUALITY.map((operator) => `${operator}: ${operands[operator] ?? type}`).join(', ')} }`;
}
