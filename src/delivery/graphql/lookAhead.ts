import type { UID } from '@strapi/strapi';
import { type FieldNode, type GraphQLResolveInfo, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import { describedMembers, FILE, type Member, targetOf } from '../../content';
import type { Shape } from '../../served';

/** What of the operation the resolver of a root query answers: plugin-graphql does not pass it on. */
export type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const CONNECTION = '_connection';
/** Kept by Strapi for every entry. */
const KEPT = new Set(['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']);

/** Has root queries know what is asked of the entries that they find. */
export function tellRootQueries(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (parent, args, context, info) => {
      const { fieldNodes, fragments } = info;
      const asked: Asked = { fieldNodes, fragments };
      return resolve(parent, args, Object.create(context, { asked: { value: asked } }), info);
    };
  }
  return schema;
}

/**
 * What is asked of entries, as far as it is read with them in one go: their values, and the first page of what they
 * hold. Lists within lists are read for all of them together (see nested.ts), each entry once: they multiply.
 *
 * @param first how many are on a page that no argument asks for
 */
export function shapeAsked(uid: UID.Schema, { fieldNodes, fragments }: Asked, first: number): Shape {
  const sets = fieldNodes.flatMap(({ name, selectionSet }) => entriesIn(name.value, selectionSet, fragments));
  return shapeOf(uid, sets, { fragments, first, isWithin: false });
}

interface Looking {
  fragments: Fragments;
  first: number;
  /** Whether these entries are in a list of another one. */
  isWithin: boolean;
}

type Fragments = Asked['fragments'];

/** The selections of the entries of a field: those of a connection stand in its `nodes`. */
function entriesIn(
  field: string,
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
): readonly SelectionSetNode[] {
  if (!selectionSet) return [];
  if (!field.endsWith(CONNECTION)) return [selectionSet];
  return fieldsIn([selectionSet], fragments).flatMap(({ name, selectionSet: within }) =>
    name.value === 'nodes' && within ? [within] : [],
  );
}

/** Every field of selections of the same entries. A fragment counts once (GraphQL, 6.3.2): they may spread each other. */
function fieldsIn(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  spread: Set<string> = new Set(),
): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn([selection.selectionSet], fragments, spread);
      const name = selection.name.value;
      const fragment = spread.has(name) ? undefined : fragments[name];
      spread.add(name);
      return fragment ? fieldsIn([fragment.selectionSet], fragments, spread) : [];
    }),
  );
}

function shapeOf(uid: UID.Schema, sets: readonly SelectionSetNode[], looking: Looking): Shape {
  const { fragments, first, isWithin } = looking;
  const members = describedMembers(uid);
  const fields = new Set<string>();
  const nested = new Map<string, SelectionSetNode[]>();
  // Also asked for in another way, which finds what was read ahead and would miss the values that only it asks for.
  const apart = new Set<string>();
  const add = (field: FieldNode, name: string, member: Member | undefined) => {
    const attribute = (member && 'attribute' in member && member.attribute) || name;
    if (member?.is === 'value' || (!member && KEPT.has(name))) fields.add(attribute);
    else if (member?.is === 'relation' || member?.is === 'parts' || (member?.is === 'derived' && member.stored)) {
      const isList = member.is === 'relation' && member.many;
      if (field.arguments?.length || (isList && isWithin)) apart.add(attribute);
      const within = nested.get(attribute) ?? [];
      nested.set(attribute, within);
      if (field.selectionSet) within.push(field.selectionSet);
    } else if (member?.is === 'picture') {
      nested.set(name, []);
      for (const { attribute: text = name } of Object.values(member.texts)) fields.add(text);
    } else if (member?.is === 'group') {
      for (const [inner, { is, attribute: kept = inner }] of Object.entries(member.members))
        if (is === 'value') fields.add(kept);
      for (const set of field.selectionSet ? [field.selectionSet] : [])
        for (const inner of fieldsIn([set], fragments)) add(inner, inner.name.value, member.members[inner.name.value]);
    }
    // A page's texts for search engines are its name and summary, where nobody has written others.
    if (member?.is === 'derived' && member.from === 'seo') for (const text of ['name', 'summary']) fields.add(text);
    if (member?.is === 'derived' && member.from === 'drawing') {
      for (const text of ['documentId', 'locale', 'slug', 'name']) fields.add(text);
      apart.add('markers');
    }
  };
  for (const field of fieldsIn(sets, fragments)) {
    const name = field.name.value;
    add(field, name, members[name]);
    if (name.endsWith(CONNECTION)) apart.add(name.slice(0, -CONNECTION.length));
  }
  const ahead = [...nested].filter(([attribute]) => !apart.has(attribute));
  const populate = ahead.map(([attribute, within]): [string, Shape | true] => {
    const target = targetOf(uid, attribute) ?? uid;
    if (target === FILE) return [attribute, true];
    return [attribute, { ...shapeOf(target, within, { ...looking, isWithin: true }), limit: first }];
  });
  return { fields: [...fields], populate: Object.fromEntries(populate) };
}
