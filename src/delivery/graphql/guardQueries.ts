import type { Core } from '@strapi/strapi';
import { type Auth, type DraftParameters, refuseDrafts, refuseHostileQuery } from '../access';
import { assertReadableLocale } from '../locale-rule';
import { queryNames } from './queryNames';

type Arguments = DraftParameters & { locale?: unknown };
type Resolver = (parent: unknown, args: Arguments, context: { state: { auth?: Auth } }, info: unknown) => unknown;

/**
 * Puts the rules of the REST routes in front of every root query. Nested fields take their status and language from
 * the root (plugin-graphql, builders/resolvers/association), so the root is the place to look.
 */
export function guardQueries(strapi: Core.Strapi): void {
  const guard = async (next: Resolver, ...[parent, args, context, info]: Parameters<Resolver>) => {
    refuseHostileQuery(args);
    refuseDrafts(args, context.state.auth);
    if (args.locale !== undefined && args.locale !== null) await assertReadableLocale(strapi, args.locale);
    return next(parent, args, context, info);
  };
  const resolversConfig = Object.fromEntries(
    queryNames(strapi).map((query) => [`Query.${query}`, { middlewares: [guard] }]),
  );
  strapi.plugin('graphql').service('extension').use({ resolversConfig });
}
