import { GraphQLError, type GraphQLScalarType, type GraphQLSchema, isScalarType, Kind } from 'graphql';

/** What plugin-i18n calls the type of languages. */
export const LOCALE_SCALAR = 'I18NLocaleCode';

export function localeScalar(schema: GraphQLSchema): GraphQLScalarType {
  const scalar = schema.getType(LOCALE_SCALAR);
  if (!isScalarType(scalar)) throw new Error('plugin-i18n no longer gives languages a scalar of their own.');
  return scalar;
}

/**
 * Has plugin-i18n's scalar take whatever language is written out in a query: it holds those against a list of its own.
 * Which can be read is for `guardOperation` to say, as for those in variables, and as REST does.
 */
export function takeAnyLocale(schema: GraphQLSchema): GraphQLSchema {
  localeScalar(schema).parseLiteral = (literal) => {
    if (literal.kind === Kind.STRING) return literal.value;
    throw new GraphQLError('A language is a text, for example "fr".', { nodes: literal });
  };
  return schema;
}
