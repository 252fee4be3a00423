import type { Core, Struct, UID } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';
import { assertInside } from './assertInside';

/** How plugin-graphql names what it makes of a model. */
interface Naming {
  getFindOneQueryName(model: unknown): string;
  getFindQueryName(model: unknown): string;
  getFindConnectionQueryName(model: unknown): string;
  getTypeName(model: unknown): string;
  getComponentName(model: unknown): string;
  getEnumName(model: unknown, attribute: string): string;
  getFiltersInputTypeName(model: unknown): string;
  getScalarFilterInputTypeName(scalar: string): string;
}

/** Arguments of a list, as plugin-graphql turns them into Strapi's parameters. */
export interface ListArguments {
  filters?: unknown;
  sort?: unknown;
  start?: number;
  limit?: number;
}

/** The ends of a query's road through plugin-graphql: what its generated resolvers get from the database. */
export interface Builder<Context, Arguments> {
  buildQueriesResolvers(options: { contentType: Struct.ContentTypeSchema }): object;
  buildAssociationResolver(options: { contentTypeUID: UID.Schema; attributeName: string }): unknown;
  buildComponentResolver(options: { contentTypeUID: UID.Schema; attributeName: string }): unknown;
  resolvePagination(
    parent: { info: { args: Arguments; resourceUID: UID.ContentType } },
    _: unknown,
    context: Context,
  ): unknown;
}

/** Operators of filters by their names in GraphQL. */
export type FilterOperators = Readonly<Record<string, { strapiOperator: string } | undefined>>;

/** Switches for what is made of an attribute. */
interface Shadow {
  disableOutput(): Shadow;
  disableFilters(): Shadow;
}

interface Extension {
  shadowCRUD(uid: string): { field(attribute: string): Shadow };
  /** @param parts `resolversConfig` says who may ask, by `Type.field` */
  use(parts: { typeDefs: string; resolvers: object; resolversConfig?: object }): void;
}

/** What of plugin-graphql is used or changed here. None of it is documented but `extension`. */
export interface GraphqlPlugin {
  naming: Naming;
  extension: Extension;
  /** Turns the arguments of a field into Strapi's parameters. */
  transformArgs(args: object, options: object): ListArguments;
  operators: FilterOperators;
  /** Which operators each scalar is offered with; what is changed here counts. */
  scalarOperators: Record<string, string[]>;
  /** Puts something else in the place of what turns filters into Strapi's. */
  mapFilters(map: (filters: unknown, model: { uid: UID.Schema }) => unknown): void;
  /** Changes what each builder builds. */
  extendBuilders(extend: () => object): void;
  /** Changes the schema that is served. */
  mapSchema(map: (schema: GraphQLSchema) => GraphQLSchema): void;
}

interface Utils {
  naming: Naming;
  mappers: { graphQLFiltersToStrapiQuery?: unknown };
}

interface Builders {
  new: (name: string, registry: unknown) => object;
  utils: { transformArgs: GraphqlPlugin['transformArgs'] };
  filters: { operators: FilterOperators };
}

const NAMES: readonly (keyof Naming)[] = [
  'getFindOneQueryName',
  'getFindQueryName',
  'getFindConnectionQueryName',
  'getTypeName',
  'getComponentName',
  'getEnumName',
  'getFiltersInputTypeName',
  'getScalarFilterInputTypeName',
];

const open = new WeakMap<Core.Strapi, GraphqlPlugin>();

/** @throws Error (the boot ends) that names what of the plugin is not there any more */
export function graphqlPlugin(strapi: Core.Strapi): GraphqlPlugin {
  const opened = open.get(strapi) ?? openPlugin(strapi);
  open.set(strapi, opened);
  return opened;
}

function openPlugin(strapi: Core.Strapi): GraphqlPlugin {
  const service = (name: string) => strapi.plugin('graphql').service(name) as unknown;
  const assertFunction = (one: unknown, what: string) => assertInside(typeof one === 'function', what);

  const utils = service('utils') as Utils;
  for (const name of NAMES) assertFunction(utils?.naming?.[name], `a name that plugin-graphql gives (${name})`);
  assertFunction(utils.mappers?.graphQLFiltersToStrapiQuery, 'a map of filters in plugin-graphql');

  const builders = service('builders') as Builders;
  assertFunction(builders?.new, 'builders in plugin-graphql, made by `new`');
  assertFunction(builders.utils?.transformArgs, 'a function transformArgs of the builders of plugin-graphql');
  assertInside(builders.filters?.operators?.eq !== undefined, 'a table of the operators of filters in plugin-graphql');

  const { GRAPHQL_SCALAR_OPERATORS: scalarOperators } = service('constants') as {
    GRAPHQL_SCALAR_OPERATORS?: Record<string, string[]>;
  };
  assertInside(scalarOperators !== undefined, 'a table GRAPHQL_SCALAR_OPERATORS in plugin-graphql');

  const contentApi = service('content-api') as { buildSchema(): GraphQLSchema };
  assertFunction(contentApi?.buildSchema, 'a function buildSchema of plugin-graphql');

  const extension = service('extension') as Extension;
  assertFunction(extension?.shadowCRUD, 'an extension service in plugin-graphql');

  return {
    naming: utils.naming,
    extension,
    transformArgs: (args, options) => builders.utils.transformArgs(args, options),
    operators: builders.filters.operators,
    scalarOperators,
    mapFilters(map) {
      utils.mappers.graphQLFiltersToStrapiQuery = map;
    },
    extendBuilders(extend) {
      const create = builders.new;
      builders.new = (name, registry) => Object.assign(create(name, registry), extend());
    },
    mapSchema(map) {
      const { buildSchema } = contentApi;
      contentApi.buildSchema = () => map(buildSchema());
    },
  };
}
