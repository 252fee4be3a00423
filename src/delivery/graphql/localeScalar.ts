import { type GraphQLSchema, isScalarType, Kind } from 'graphql';
import { isPseudoLocale } from '../../pseudo-locales';

/**
 * Has plugin-i18n's scalar take pseudo-locales that are written out in a query: it holds those against a list of
 * languages of its own. Whether they are on is for `guardOperation` to say, as for those in variables.
 */
export function takePseudoLocales(schema: GraphQLSchema): GraphQLSchema {
  const scalar = schema.getType('I18NLocaleCode');
  if (!isScalarType(scalar)) throw new Error('plugin-i18n no longer gives languages a scalar of their own.');
  const parseLiteral = scalar.parseLiteral.bind(scalar);
  scalar.parseLiteral = (literal, variables) =>
    literal.kind === Kind.STRING && isPseudoLocale(literal.value) ? literal.value : parseLiteral(literal, variables);
  return schema;
}
