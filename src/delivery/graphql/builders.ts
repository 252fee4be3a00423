import type { Core, Struct, UID } from '@strapi/strapi';
import type { FieldNode } from 'graphql';
import { contentError } from '../../errors';
import { attributesOf } from '../../model';
import { findAddress, type Reading, type ReadingParameters, readingOf, readServed, type Shape } from '../../served';
import { asDatabaseQuery, type Builder, graphqlPlugin, type ListArguments } from '../../strapi';
import { fullSort, isUsualSort, servedParameters } from '../entries';
import { asParameters, readParameters } from './arguments';
import { countAll, readTrees, usualLimit } from './entries';
import { type Asked, shapeAsked } from './lookAhead';
import { loadNested, type NestedQuery } from './nested';
import type { Row } from './readings';

type Arguments = ReadingParameters & ListArguments & { documentId?: string | null; slug?: string | null };

interface Context {
  state: { auth?: unknown };
  /** Of root queries. */
  asked: Asked;
}

interface Info {
  fieldNodes: readonly FieldNode[];
}

/**
 * What a nested field asks for, checked once for all the rows it is asked of: graphql-js gives each of them the same
 * list of nodes, and makes a new one in each request.
 */
const queries = new WeakMap<readonly FieldNode[], Promise<NestedQuery>>();

/**
 * Has the resolvers that plugin-graphql generates read through the locale rule, nested ones in batches. The schema,
 * its arguments and its permissions stay those of the plugin.
 */
export function readThroughLocaleRule(strapi: Core.Strapi): void {
  graphqlPlugin(strapi).extendBuilders(() => servedBuilder(strapi));
}

function servedBuilder(strapi: Core.Strapi): Builder<Context, Arguments> {
  const nested = (uid: UID.Schema, attribute: string, target: UID.Schema) => {
    const read = async (args: Record<string, unknown>, context: Context): Promise<NestedQuery> => {
      const query = await checked(strapi, target, asParameters(strapi, target, args), context, true);
      return asDatabaseQuery(strapi, target, query);
    };
    return async (
      parent: Row,
      args: Record<string, unknown>,
      context: Context,
      { fieldNodes }: Info,
    ): Promise<Row[]> => {
      const query = queries.get(fieldNodes) ?? read(args, context);
      queries.set(fieldNodes, query);
      return loadNested(strapi, context, uid, attribute, parent, await query);
    };
  };
  return {
    buildQueriesResolvers: ({ contentType: { uid } }) => ({
      findMany: (_parent: unknown, args: Arguments, context: Context) => findMany(strapi, uid, args, context),
      findOne: (_parent: unknown, args: Arguments, context: Context) => findOne(strapi, uid, args, context),
    }),

    buildAssociationResolver: ({ contentTypeUID, attributeName }) => {
      const {
        type,
        target = contentTypeUID,
        relation,
      } = attributesOf(strapi.getModel(contentTypeUID))[attributeName] ?? {};
      const load = nested(contentTypeUID, attributeName, type === 'media' ? 'plugin::upload.file' : target);
      const toMany = relation?.endsWith('Many') ?? false;
      return async (parent: Row, args: Record<string, unknown>, context: Context, info: Info) => {
        const rows = await load(parent, args, context, info);
        return toMany ? { nodes: rows } : { value: rows[0] ?? null };
      };
    },

    buildComponentResolver: ({ contentTypeUID, attributeName }) => {
      const { component = contentTypeUID, repeatable } =
        attributesOf(strapi.getModel(contentTypeUID))[attributeName] ?? {};
      const load = nested(contentTypeUID, attributeName, component);
      return async (parent: Row, args: Record<string, unknown>, context: Context, info: Info) => {
        const rows = await load(parent, args, context, info);
        return repeatable ? rows : (rows[0] ?? null);
      };
    },

    async resolvePagination({ info: { args, resourceUID } }, _, context) {
      const { start = 0, limit = 1 } = args;
      const reading = await readingOf(strapi, args);
      const query = await checked(strapi, resourceUID, args, context);
      const page = (total: number) => ({
        total,
        page: Math.floor(start / limit) + 1,
        pageSize: limit,
        pageCount: Math.ceil(total / limit),
      });
      if (isNothing(query.filters)) return page(await countAll(strapi, resourceUID, reading));
      const total = await readServed(strapi, reading, (_, read) =>
        strapi.documents(resourceUID).count(servedParameters(strapi, resourceUID, { filters: query.filters }, read)),
      );
      return page(total);
    },
  };
}

async function findMany(strapi: Core.Strapi, uid: UID.ContentType, args: Arguments, context: Context): Promise<Row[]> {
  const reading = await readingOf(strapi, args);
  const { start = 0, limit } = args;
  const { filters, sort } = await checked(strapi, uid, args, context);
  const shape = shapeAsked(uid, context.asked, usualLimit(strapi));
  // A page of all of them by name is found on the way.
  if (limit !== undefined && isNothing(filters) && isUsualSort(strapi, uid, sort))
    return readTrees(strapi, uid, reading, shape, { start, limit });
  const query = { filters, sort: fullSort(strapi, uid, sort), start, limit };
  return read(strapi, uid, query, reading, shape);
}

const isNothing = (value: unknown) => value === undefined || Object.keys(Object(value)).length === 0;

async function findOne(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  args: Arguments,
  context: Context,
): Promise<Row | null> {
  const address = oneAddress(args);
  const reading = await readingOf(strapi, args);
  const found =
    'slug' in attributesOf(strapi.contentType(uid))
      ? await readServed(strapi, reading, (transaction, read) => findAddress(strapi, transaction, uid, address, read))
      : { documentId: address };
  if (!found) return null;
  const query = { filters: { documentId: found.documentId } };
  const [row] = await read(strapi, uid, query, reading, shapeAsked(uid, context.asked, usualLimit(strapi)));
  return row ?? null;
}

function oneAddress({ slug, documentId }: Arguments): string {
  const given = [slug, documentId].filter((address) => typeof address === 'string');
  if (given.length === 1 && given[0]) return given[0];
  throw contentError(400, 'invalid-parameter', 'Give either slug or documentId, and only one of them.', {
    parameter: 'slug',
  });
}

/** Finds entries by Strapi's query engine, and reads them with what is nested in them. */
async function read(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: object,
  asked: Reading,
  shape: Shape,
): Promise<Row[]> {
  const found = await readServed(strapi, asked, async (_, reading) => {
    const parameters = servedParameters(strapi, uid, { ...query, fields: ['documentId'] }, reading);
    return { reading, rows: (await strapi.documents(uid).findMany(parameters)) as unknown as Row[] };
  });
  return readTrees(strapi, uid, found.reading, shape, { ids: found.rows.map(({ id }) => id) });
}

/** Strapi's checks of filters and sort: nothing private, nothing the reader may not see. */
async function checked(
  strapi: Core.Strapi,
  uid: UID.Schema,
  args: ListArguments,
  { state: { auth } }: Context,
  nested = false,
): Promise<NestedQuery & { filters?: unknown; sort?: unknown }> {
  const model = strapi.getModel(uid) as Struct.ContentTypeSchema;
  const query = readParameters(strapi, uid, args, nested);
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  await strapi.contentAPI.validate.query(given, model, { auth } as never);
  return (await strapi.contentAPI.sanitize.query(given, model, { auth } as never)) as NestedQuery;
}
