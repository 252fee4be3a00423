import type { Core, UID } from '@strapi/strapi';
import { DESCRIPTIONS, type Derived, type Group, type Member } from '../../content';
import { readServed, replacedIn } from '../../served';
import { graphqlPlugin } from '../../strapi';
import { type BodyMapSite, siteDrawing } from '../body-map';
import { readRegion, reviewPolicy } from '../entries';
import { alternatesOf, heldBy, reviewState, shownPicture, wordingIn } from '../representation';
import { batched } from './batch';
import { readApprovals, usualLimit } from './entries';
import { type Asked, shapeAsked } from './lookAhead';
import { loadNested } from './nested';
import { type Row, readingOfRow } from './readings';

export type Resolver = (parent: Row, args: { region?: string | null }, context: object, info: Asked) => unknown;

/** Resolvers of the members that are no attributes of the model, by type and field. */
export function contractResolvers(strapi: Core.Strapi): Record<string, Record<string, Resolver>> {
  const { naming } = graphqlPlugin(strapi);
  const types = DESCRIPTIONS.map(({ uid, members }) => {
    const resolvers = Object.entries(members).flatMap(([name, member]) => {
      const resolver = resolverOf(strapi, uid, name, member);
      return resolver ? [[name, resolver]] : [];
    });
    return [naming.getTypeName(strapi.contentType(uid)), Object.fromEntries(resolvers)];
  });
  return Object.fromEntries(types);
}

/** Undefined for what plugin-graphql does by itself. */
function resolverOf(strapi: Core.Strapi, uid: UID.ContentType, name: string, member: Member): Resolver | undefined {
  switch (member.is) {
    case 'group':
      return groupResolver(strapi, uid, member);
    case 'picture':
      return async (row, _, context) => {
        const [file] = await loadNested(strapi, context, uid, name, row, {});
        return shownPicture(file, heldBy(member.texts, row), 'full');
      };
    case 'derived':
      return derivedResolvers(strapi, uid, name, member)[member.from];
    case 'value': {
      const { attribute } = member;
      return attribute ? (row) => row[attribute] : undefined;
    }
    default:
      return undefined;
  }
}

/** Values are those of the row; entries are loaded when they are asked for. */
function groupResolver(strapi: Core.Strapi, uid: UID.ContentType, { holds, members }: Group): Resolver {
  const relations = Object.entries(members).flatMap(([name, member]) =>
    member.is === 'relation' ? [{ name, attribute: member.attribute ?? name, many: member.many }] : [],
  );
  return (row, _, context) => {
    const values = heldBy(members, row);
    const loaders = relations.map(({ name, attribute, many }) => [
      name,
      async () => {
        const rows = await loadNested(strapi, context, uid, attribute, row, {});
        return many ? rows : (rows[0] ?? null);
      },
    ]);
    const due =
      holds === 'review' && reviewState((values.lastReviewed as string | undefined) ?? null, reviewPolicy(strapi));
    return { ...values, ...due, ...Object.fromEntries(loaders) };
  };
}

function derivedResolvers(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  name: string,
  { stored }: Derived,
): Record<Derived['from'], Resolver> {
  return {
    alternates: (row, _, context) =>
      batched(context, `alternates of ${uid}`, row, String(row.documentId), async (reading, ids: readonly string[]) => {
        const found = await readServed(strapi, reading, (trx) => alternatesOf(strapi, trx, uid, ids, reading));
        return ids.map((id) => found.get(id));
      }),
    approvals: (row, { region }, context, info) => {
      const among = readRegion(region);
      const shape = shapeAsked('api::approval.approval', info, usualLimit(strapi));
      const what = JSON.stringify(['approvals', uid, among, shape]);
      return batched(context, what, row, row.id, (reading, ids: readonly number[]) =>
        readApprovals(strapi, uid, reading, ids, among, shape),
      );
    },
    segmentLocales: (row, _, context) =>
      batched(context, `segments of ${uid}`, row, String(row.documentId), async (reading, ids: readonly string[]) => {
        const replaced = await readServed(strapi, reading, (trx) => replacedIn(trx, ids));
        return ids.map((id) => replaced.filter(({ documentId }) => documentId === id));
      }).then((replaced = []) =>
        replaced
          .filter(({ locale }) => locale === row.locale)
          .flatMap(({ paths }) => paths.map((path) => ({ path, locale: readingOfRow(row).origin }))),
      ),
    seo: async (row, _, context) => {
      const [written] = stored ? await loadNested(strapi, context, uid, 'seo', row, {}) : [];
      return written ?? { title: row.name, description: row.summary };
    },
    drawing: async (row, _, context) => {
      const markers = await loadNested(strapi, context, uid, 'markers', row, {});
      return siteDrawing({ ...row, markers } as unknown as BodyMapSite, readingOfRow(row).requested);
    },
    wording: async (row, _, context) => {
      const { chain, origin } = readingOfRow(row);
      const wordings = await loadNested(strapi, context, uid, name, row, {});
      return wordingIn([...chain, origin], wordings as unknown as { locale: string }[]);
    },
  };
}
