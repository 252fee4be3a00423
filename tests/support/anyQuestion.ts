import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { DESCRIPTIONS, type Description, describedMembers, type Member } from '../../src/content';

/** Questions of any kind, over REST and GraphQL, for tests of what must be true whatever is asked. */

/** Picks at random. */
class Picking {
  readonly #numbers: Iterator<number>;

  constructor(seed: number) {
    const [numbers] = fc.sample(fc.infiniteStream(fc.noBias(fc.nat())), { numRuns: 1, seed });
    this.#numbers = numbers as Iterator<number>;
  }

  /** A whole number below another. */
  below(most: number): number {
    return this.#numbers.next().value % most;
  }

  one<Of>(all: readonly Of[]): Of {
    return all[this.below(all.length)] as Of;
  }

  some<Of>(all: readonly Of[], most: number): Of[] {
    if (all.length === 0) return [];
    return [...new Set(Array.from({ length: this.below(most) + 1 }, () => this.one(all)))];
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

const LOCALES = ['en', 'es', 'fr', 'de', 'fr-CA'];
const LETTERS = ['a', 'o', 'bot', 'Name', 'x'];
const KEPT = ['documentId', 'updatedAt', 'publishedAt'];

/** @param addresses of entries of each type, by its path */
export function anyQuestions(
  count: number,
  seed: number,
  addresses: Readonly<Record<string, readonly string[]>>,
  schemaText: string,
): string[] {
  const pick = new Picking(seed);
  const query = buildSchema(schemaText).getQueryType() as GraphQLObjectType;
  return Array.from({ length: count }, () =>
    pick.once(3) ? graphqlQuestion(pick, query, addresses) : restQuestion(pick, addresses),
  );
}

const membersOf = (uid: Description['uid'], ...kinds: Member['is'][]) =>
  Object.entries(describedMembers(uid)).filter(([, { is }]) => kinds.includes(is));

const valuesOf = (uid: Description['uid']) => [...membersOf(uid, 'value').map(([name]) => name), ...KEPT];

function restQuestion(pick: Picking, addresses: Readonly<Record<string, readonly string[]>>): string {
  const { uid, path } = pick.one(DESCRIPTIONS);
  const address = pick.once(3) ? `/${pick.one([...(addresses[path] ?? []), 'nothing'])}` : '';
  const asked = new URLSearchParams();
  if (pick.once(2)) asked.set('locale', pick.one(LOCALES));
  if (pick.once(5)) asked.set('fallback', 'none');
  if (!address && pick.once(6)) asked.set('_q', pick.one(LETTERS));
  if (!address && pick.once(4)) asked.set('pagination[pageSize]', pick.one(['1', '2', '5']));
  level(pick, asked, uid, (name) => name, address ? 0 : 2, 2);
  // As it is kept: members of an answer stand in the order in which they are asked for.
  asked.sort();
  const text = asked.toString();
  return `/api/${path}${address}${text && '?'}${text}`;
}

/** @param choices one in so many questions filters or sorts; 0 for none */
function level(
  pick: Picking,
  asked: URLSearchParams,
  uid: Description['uid'],
  at: (name: string) => string,
  choices: number,
  depth: number,
): void {
  if (pick.once(2))
    asked.set(at('fields'), pick.some([...valuesOf(uid), ...membersOf(uid, 'group').map(([name]) => name)], 3).join());
  if (choices && pick.once(choices)) asked.set(at('sort'), `${pick.one(valuesOf(uid))}:${pick.one(['asc', 'desc'])}`);
  if (choices && pick.once(choices)) {
    const [relation] = pick.once(3) ? pick.some(membersOf(uid, 'relation'), 1) : [];
    const of = relation?.[1].is === 'relation' ? (relation[1].target as Description['uid']) : uid;
    const name = pick.one(valuesOf(of));
    const [operator, value] = pick.one([
      ['$containsi', pick.one(LETTERS)],
      ['$notNull', 'true'],
      ['$null', 'true'],
    ] as const);
    asked.set(`${at('filters')}${relation ? `[${relation[0]}]` : ''}[${name}][${operator}]`, value);
  }
  if (depth === 0 || pick.once(2)) return;
  for (const [name, member] of pick.some(membersOf(uid, 'relation', 'parts', 'picture', 'derived'), 3)) {
    const within = (inner: string) => `${at('populate')}[${name}][${inner}]`;
    const before = asked.size;
    if (member.is === 'relation' && !pick.once(2))
      level(pick, asked, member.target as Description['uid'], within, 3, depth - 1);
    if (asked.size === before) asked.set(`${at('populate')}[${name}]`, 'true');
  }
}

function graphqlQuestion(
  pick: Picking,
  query: GraphQLObjectType,
  addresses: Readonly<Record<string, readonly string[]>>,
): string {
  const field = pick.one(Object.values(query.getFields()).filter(({ name }) => name !== 'search'));
  const selected = selection(pick, field, 3);
  const type = DESCRIPTIONS.find(({ id }) => id === getNamedType(field.type).name);
  const required = field.args.filter(({ type: kind }) => isNonNullType(kind)).map(({ name }) => name);
  const args = [
    ...required.map(
      (name) => `${name}: ${JSON.stringify(pick.one([...(addresses[type?.path ?? ''] ?? []), 'nothing']))}`,
    ),
    ...argumentsOf(pick, field),
  ];
  if (field.args.some(({ name }) => name === 'slug') && required.length === 0)
    args.push(`slug: ${JSON.stringify(pick.one([...(addresses[type?.path ?? ''] ?? []), 'nothing']))}`);
  return `{ ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selected} }`;
}

function fieldsOf(type: GraphQLInputType | undefined): GraphQLInputField[] {
  const of = type && getNamedType(type);
  return isInputObjectType(of) ? Object.values(of.getFields()) : [];
}

function argumentsOf(pick: Picking, { args }: GraphQLField<unknown, unknown>): string[] {
  const names = new Set(args.map(({ name }) => name));
  const searched = fieldsOf(args.find(({ name }) => name === 'filters')?.type).flatMap(({ name, type }) =>
    fieldsOf(type).some((operator) => operator.name === 'containsi') ? [name] : [],
  );
  return [
    ...(names.has('locale') && pick.once(2) ? [`locale: "${pick.one(LOCALES)}"`] : []),
    ...(names.has('fallback') && pick.once(5) ? ['fallback: "none"'] : []),
    ...(names.has('region') && pick.once(2) ? ['region: "GB"'] : []),
    ...(searched.length > 0 && pick.once(3)
      ? [`filters: { ${pick.one(searched)}: { containsi: "${pick.one(LETTERS)}" } }`]
      : []),
    ...(names.has('sort') && pick.once(3) ? [`sort: "${pick.one(['updatedAt', 'documentId'])}:desc"`] : []),
    ...(names.has('pagination') && pick.once(4) ? [`pagination: { limit: ${pick.one([1, 3])} }`] : []),
  ];
}

function selection(pick: Picking, { type }: GraphQLField<unknown, unknown>, depth: number): string {
  const of = getNamedType(type);
  if (!isObjectType(of)) return '';
  const fields = Object.values(of.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const nested = depth > 0 ? fields.filter((field) => isObjectType(getNamedType(field.type))) : [];
  const chosen = [
    ...(leaves.length > 0 ? pick.some(leaves, 4) : []),
    ...(nested.length > 0 && (leaves.length === 0 || pick.once(2)) ? pick.some(nested, 2) : []),
  ];
  const texts = chosen.map((field) => {
    const args =
      isListType(getNullableType(field.type)) || field.name.endsWith('_connection') ? argumentsOf(pick, field) : [];
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection(pick, field, depth - 1)}`;
  });
  return texts.length > 0 ? `{ ${texts.join(' ')} }` : '{ __typename }';
}
