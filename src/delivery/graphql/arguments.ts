import type { Core, UID } from '@strapi/strapi';
import { graphqlPlugin, type ListArguments } from '../../strapi';
import { type CanonicalQuery, canonicalQuery, Spending } from '../query';
import type { Weight } from './cost';

/**
 * Arguments of a field that lists entries or components, in Strapi's own form.
 *
 * @throws PaginationError (400) for two sorts of pages at once
 */
export function asParameters(strapi: Core.Strapi, uid: UID.Schema, args: Record<string, unknown>): ListArguments {
  return graphqlPlugin(strapi).transformArgs(
    { ...args, pagination: args.pagination ?? {} },
    { contentType: strapi.getModel(uid), usePagination: true },
  );
}

/**
 * Reads what a list is asked for by the rules of REST; see delivery/query.
 *
 * @param nested whether it is the list of a relation or component
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function readParameters(
  strapi: Core.Strapi,
  uid: UID.Schema,
  { filters, sort, start, limit }: ListArguments,
  nested: boolean,
  spending?: Spending,
): CanonicalQuery {
  const asked = { filters, sort, start, limit };
  return canonicalQuery(strapi, uid, asked, { parameters: ['start', 'limit'], nested }, spending);
}

/** What the arguments of a list ask, and what they weigh, from what they spend on its budget. */
export function weighed(
  strapi: Core.Strapi,
  uid: UID.Schema,
  args: Record<string, unknown>,
  nested: boolean,
): { asked: CanonicalQuery; weight: Weight } {
  const spending = new Spending();
  const asked = readParameters(strapi, uid, asParameters(strapi, uid, args), nested, spending);
  const conditions = spending.spentOn('values') + spending.spentOn('order');
  return { asked, weight: { conditions, joins: spending.spentOn('joins') } };
}
