import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { LIMITED, OPERATION_LIMITS } from './cost';

/** How much of each limit a selection asks for. */
interface Extent {
  depth: number;
  aliases: number;
  directives: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, directives: 0 };

/**
 * A validation rule: limits how deep an operation is nested and how many aliases and directives it has, fragments
 * expanded. Each fragment is measured once, however often it is spread, and one that is unknown or in a cycle counts
 * nothing here: the rules of graphql-js name it.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Extent>();

  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): Extent => {
    if (!fragment) return NOTHING;
    const known = fragments.get(fragment.name.value);
    if (known) return known;
    fragments.set(fragment.name.value, NOTHING);
    const extent = ofSelections(fragment.selectionSet);
    fragments.set(fragment.name.value, extent);
    return extent;
  };
  const ofSelections = (selectionSet: SelectionSetNode | undefined): Extent =>
    (selectionSet?.selections ?? []).map(ofSelection).reduce(together, NOTHING);
  const ofSelection = (selection: SelectionNode): Extent => {
    const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return together(own, ofFragment(context.getFragment(selection.name.value)));
    if (selection.kind === Kind.INLINE_FRAGMENT) return together(own, ofSelections(selection.selectionSet));
    // Introspection asks for little at any depth, and graphql-js limits it.
    if (selection.name.value.startsWith('__')) return own;
    const within = ofSelections(selection.selectionSet);
    const aliased = { ...own, aliases: selection.alias ? 1 : 0 };
    return { ...together(aliased, within), depth: selection.selectionSet ? within.depth + 1 : 0 };
  };

  return {
    OperationDefinition(operation) {
      const extent = ofSelections(operation.selectionSet);
      for (const limit of ['depth', 'aliases', 'directives'] as const) {
        if (extent[limit] <= OPERATION_LIMITS[limit]) continue;
        const message = `A query may have ${OPERATION_LIMITS[limit]} ${LIMITED[limit]}; this one has ${extent[limit]}.`;
        context.reportError(new GraphQLError(message, { nodes: operation }));
      }
    },
  };
}

function together(one: Extent, other: Extent): Extent {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}
