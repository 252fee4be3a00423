import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { ASSUMED_ENTRIES } from './prices';

/** An operation, as it is going to be executed. */
export interface Operation {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  definition: OperationDefinitionNode;
  /** Coerced, defaults included. */
  variables: Readonly<Record<string, unknown>>;
}

/** How many entries a page holds: config/plugins.ts. */
export interface PageSizes {
  defaultLimit: number;
  maxLimit: number;
}

/** A field in one place of the answer, however many fragments ask for it there. */
export interface AskedField {
  name: string;
  definition: GraphQLField<unknown, unknown>;
  /** The type that it is a field of. */
  of: GraphQLObjectType;
  /** Coerced, defaults included. */
  args: Record<string, unknown>;
  /** Whether it is a query, and not asked of an entry. */
  root: boolean;
  /** How many entries it is asked of, as far as can be known before. */
  entries: number;
  /** The type of the entries or components that it holds, be it one, a list or a connection; undefined for a value. */
  holds: GraphQLObjectType | undefined;
}

interface Place {
  type: GraphQLObjectType;
  selections: SelectionSetNode[];
  entries: number;
  /** Entries of each `nodes`, below a connection. */
  page?: number;
}

/**
 * Every field of an operation, in every place of its answer: fragments expanded, fields of one name merged as they are
 * in execution, `@skip` and `@include` followed. A small document can have billions; stop reading at any time.
 */
export function* askedFields(operation: Operation, sizes: PageSizes): Generator<AskedField> {
  const root = operation.schema.getRootType(operation.definition.operation);
  if (!root) return;
  const places: Place[] = [{ type: root, selections: [operation.definition.selectionSet], entries: 1 }];
  for (let place = places.pop(); place; place = places.pop()) {
    for (const nodes of fieldsOf(operation, place.selections)) {
      const [node] = nodes;
      const definition = node && place.type.getFields()[node.name.value];
      // Introspection reads nothing; its depth is limited by graphql-js, and it is off in production.
      if (!node || !definition) continue;
      const args = argumentsOf(operation, definition, node);
      const type = getNamedType(definition.type);
      yield {
        name: definition.name,
        definition,
        of: place.type,
        args,
        root: place.type === root,
        entries: place.entries,
        holds: isObjectType(type) ? entryTypeOf(type) : undefined,
      };
      if (!isObjectType(type)) continue;
      const size =
        definition.name === 'nodes' && place.page !== undefined
          ? place.page
          : held(definition, args, place.type === root, sizes);
      const listed = isListType(getNullableType(definition.type));
      places.push({
        type,
        selections: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        entries: place.entries * (listed ? size : 1),
        ...(!listed && { page: size }),
      });
    }
  }
}

/** Fields of a selection by their name in the answer, as graphql-js collects them: a fragment counts once. */
export function fieldsOf(
  { fragments, variables }: Pick<Operation, 'fragments' | 'variables'>,
  selections: readonly SelectionSetNode[],
): Iterable<FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  for (const selectionSet of selections) collect(selectionSet);
  return fields.values();
}

/** A field whose arguments are wrong is refused by execution and costs nothing. */
function argumentsOf(
  { variables }: Operation,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> {
  try {
    return getArgumentValues(definition, node, variables);
  } catch {
    return {};
  }
}

function entryTypeOf(type: GraphQLObjectType): GraphQLObjectType {
  const { nodes } = type.getFields();
  const entry = nodes && getNamedType(nodes.type);
  return isObjectType(entry) ? entry : type;
}

/** How many entries a list holds, as far as can be known before. */
function held(
  definition: GraphQLField<unknown, unknown>,
  { pagination }: Record<string, unknown>,
  root: boolean,
  sizes: PageSizes,
): number {
  const paged = definition.args.some(({ name }) => name === 'pagination');
  const page = paged ? pageSize(pagination, sizes) : Number.POSITIVE_INFINITY;
  return root ? Math.min(page, sizes.maxLimit) : Math.min(page, assumedEntries(definition));
}

function assumedEntries({ type }: GraphQLField<unknown, unknown>): number {
  const named = getNamedType(type);
  const isEntry = isObjectType(named) && 'documentId' in entryTypeOf(named).getFields();
  return isEntry ? ASSUMED_ENTRIES.relation : ASSUMED_ENTRIES.part;
}

/** As plugin-graphql reads it: `-1` is everything, and no page is larger than the largest. */
function pageSize(pagination: unknown, { defaultLimit, maxLimit }: PageSizes): number {
  const { limit, pageSize: size } = (pagination ?? {}) as { limit?: unknown; pageSize?: unknown };
  const asked = [limit, size].filter((given) => typeof given === 'number');
  if (asked.length === 0) return defaultLimit;
  return Math.max(1, ...asked.map((given) => (given < 0 ? maxLimit : Math.min(given, maxLimit))));
}
