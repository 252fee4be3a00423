import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A request of GraphQL, right, nearly right or broken. */
export interface Document {
  query: string;
  variables: Record<string, unknown>;
}

/** A word that stands without quotes in a query: the value of an enumeration, or a variable. */
class Word {
  constructor(readonly text: string) {}
}

/** What comes out of nowhere in the place of a value. */
const STRANGE: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2147483647,
  -2147483648,
  99999999999,
  1e300,
  '',
  ' ',
  'a',
  'Jaw',
  '%',
  '_%\\',
  "'; drop table conditions; --",
  '\0',
  '__proto__',
  'constructor',
  '$eq',
  '../../etc',
  '2020-02-30',
  '2020-01-01',
  '2020-01-01T00:00:00.000Z',
  '99999-01-01',
  'x'.repeat(1500),
  '😀\u202e',
  [],
  [null],
  [[]],
  ['a', 'b', 'c'],
  {},
  { a: { b: 1 } },
  { __proto: null },
  new Word('DRAFT'),
  new Word('nope'),
];

const VALUES: Record<string, unknown[]> = {
  String: ['a', 'sweat', 'hyperhidrosis', 'L74.510', 'en', '%', 'ü', "o'", 'name:asc', 'name:desc', 'none', 'GB', 'EU'],
  ID: ['a', 'hyperhidrosis', 'zzzzzzzzzzzzzzzzzzzzzzzz', 1],
  Int: [0, 1, 2, 25, 100, -1, 1000000, 2017],
  Float: [0, 0.5, 1, -1, 1e10],
  Boolean: [true, false],
  JSON: ['a', 1, null, { type: 'paragraph' }],
  Date: ['2020-01-01', '2026-12-31'],
  DateTime: ['2020-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  I18NLocaleCode: ['en', 'fr', 'de', 'es', 'en-XA'],
};

const STRANGE_SORTS = [
  'createdBy.email',
  'treatments.name:asc',
  'nope',
  'id',
  'documentId:sideways',
  '',
  '../etc',
  'a.b.c.d',
];
/** Arguments that only a full-access token may give. */
const FOR_DRAFTS = /^(status|publicationFilter|hasPublishedVersion)$/;
const NAMES = ['a', 'A', '_', '__proto__', 'constructor', 'toString', 'name'];
const STRANGE_TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '...',
  '$',
  '@',
  '!',
  '=',
  '|',
  '&',
  '#',
  '"',
  '"""',
  ',',
  'on',
  'fragment',
  'query',
  'mutation',
  'subscription',
  'null',
  'true',
  '-1',
  '1e9999',
  '99999999999999999999',
  '$a',
  '@skip(if: true)',
  '@include(if: $a)',
  '@skip',
  '__typename',
  '__schema { types { name } }',
  '...A',
  '... on Condition { name }',
  'a: name',
  '"a\\u0000"',
  '"\\ud800"',
  '\ufeff',
  '{ conditions { name } }',
  'limit: -1',
  'locale: "xx"',
  'status: DRAFT',
];

const MAX_DEPTH = 7;
const MAX_FIELDS = 120;

/** Makes a document of what a schema has, half of them with something wrong. */
export class DocumentMaker {
  private fragments: { name: string; type: string; text: string }[] = [];
  private definitions: string[] = [];
  private variables: Record<string, unknown> = {};
  private fields = 0;
  private inVariable = false;
  /** How much of what may be wrong is. */
  private readonly wrongness: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly generate: GeneratorValue,
  ) {
    this.wrongness = this.pick([0, 0, 0, 1, 1, 3]);
  }

  /** A document written by the schema. */
  written(): Document {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('no queries');
    const body = this.selection(query, 0);
    const head =
      this.definitions.length > 0 ? `query Q(${this.definitions.join(', ')}) ` : this.pick(['', 'query ', 'query Q ']);
    return {
      query: [
        `${head}${body}`,
        ...this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`),
      ].join(' '),
      variables: this.variables,
    };
  }

  /** A document with a few tokens left out, doubled, swapped or made up. */
  broken({ query, variables }: Document): Document {
    const tokens = query.match(/"(?:[^"\\]|\\.)*"|\.\.\.|[$@]?[A-Za-z_]\w*|[^\s]/g) ?? [];
    for (let times = this.number(1, 4); times > 0; times -= 1) {
      const at = this.number(0, Math.max(0, tokens.length - 1));
      const other = this.number(0, Math.max(0, tokens.length - 1));
      const change = this.number(0, 4);
      if (change === 0) tokens.splice(at, 1);
      else if (change === 1) tokens.splice(at, 0, tokens[other] ?? '');
      else if (change === 2) tokens[at] = this.pick(STRANGE_TOKENS);
      else if (change === 3) tokens.splice(at, 0, this.pick(STRANGE_TOKENS));
      else [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
    }
    const some = Object.entries(variables).map(([name, value]) => [
      name,
      this.sometimes(20) ? asJson(this.pick(STRANGE)) : value,
    ]);
    return { query: tokens.join(' '), variables: Object.fromEntries(some) };
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const fitting = depth >= MAX_DEPTH || this.fields > MAX_FIELDS ? all.filter((field) => !isNested(field)) : all;
    const chosen = Array.from({ length: this.number(1, 4) }, () => this.pick(fitting.length > 0 ? fitting : all));
    const parts = [...new Set(chosen)].map((field) => this.field(field, depth));
    if (this.sometimes(10)) parts.push('__typename');
    if (this.sometimes(8))
      parts.push(`... ${this.pick(['', `on ${type.name}`])} ${this.directive()} { ${this.leaf(type)} }`);
    if (this.sometimes(8)) parts.push(this.spread(type));
    if (this.wrongly(3))
      parts.push(
        this.pick(['...Nope', 'nope', 'password', '... on Nope { name }', '@nope', '__schema { types { name } }']),
      );
    return `{ ${parts.join(' ')} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.fields += 1;
    const alias = this.sometimes(8) ? `${this.pick(NAMES)}${this.wrongly(20) ? '' : this.fields}: ` : '';
    const given = field.args.filter((arg) => this.isGiven(arg, field));
    const args = given.map((arg) => `${arg.name}: ${printed(this.argument(arg, field))}`);
    const type = getNamedType(field.type);
    const within = isObjectType(type) && !this.wrongly(1) ? this.selection(type, depth + 1) : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${this.directive()} ${within}`;
  }

  private leaf(type: GraphQLObjectType): string {
    return Object.values(type.getFields()).find((field) => !isNested(field))?.name ?? '__typename';
  }

  /** Of a new fragment, or of one that there is, which may be the one that is being written. */
  private spread(type: GraphQLObjectType): string {
    const known = this.fragments.filter((fragment) => fragment.type === type.name);
    // The last one may still be being written.
    if (known.length > 0 && this.wrongly(20)) return `...${this.pick(known).name}`;
    const fragment = { name: `F${this.fragments.length}`, type: type.name, text: '' };
    this.fragments.push(fragment);
    fragment.text = this.selection(type, MAX_DEPTH - 2);
    return `...${fragment.name}`;
  }

  private directive(): string {
    if (!this.sometimes(4)) return '';
    const name = this.wrongly(10) ? this.pick(['deprecated', 'defer']) : this.pick(['skip', 'include']);
    return `@${name}(if: ${this.wrongly(10) ? this.pick(['null', '"a"', '$nope']) : this.pick(['true', 'false'])})`;
  }

  private isGiven({ name, type }: GraphQLArgument, field: GraphQLField<unknown, unknown>): boolean {
    if (isNonNullType(type)) return true;
    if (FOR_DRAFTS.test(name)) return this.wrongly(3);
    const one = field.args.some((arg) => arg.name === 'slug');
    return one && (name === 'slug' || name === 'documentId')
      ? (name === 'slug') !== this.wrongly(20)
      : this.sometimes(35);
  }

  private argument(arg: GraphQLArgument, field: GraphQLField<unknown, unknown>): unknown {
    if (arg.name === 'sort')
      return this.wrongly(10) ? this.pick(STRANGE_SORTS) : `${this.sortable(field)}${this.pick(['', ':asc', ':desc'])}`;
    if (arg.name === 'fallback' && !this.wrongly(10)) return 'none';
    if (arg.name === 'region' && !this.wrongly(10)) return this.pick(['GB', 'EU', 'ZZ']);
    if (arg.name === 'pagination' && !this.wrongly(10))
      return this.pick([
        { limit: 3 },
        { start: 1, limit: 2 },
        { page: 2, pageSize: 2 },
        { limit: -1 },
        { pageSize: 1000 },
        {},
      ]);
    return this.value(arg.type, arg.name, 0);
  }

  private sortable(field: GraphQLField<unknown, unknown>): string {
    const type = getNamedType(field.type);
    const members = isObjectType(type) ? type.getFields() : {};
    const { nodes = field } = members;
    const entry = getNamedType(nodes.type);
    const names = ['documentId', 'slug', 'createdAt', 'title', 'value', 'question', 'view', 'name'];
    return names.find((name) => isObjectType(entry) && name in entry.getFields()) ?? 'id';
  }

  private value(type: GraphQLInputType, name: string, depth: number): unknown {
    if (!this.inVariable && this.sometimes(8)) return this.variable(type, name, depth);
    return this.plainValue(type, name, depth);
  }

  private variable(type: GraphQLInputType, name: string, depth: number): Word {
    const variable = `v${this.definitions.length}`;
    const declared = this.wrongly(10) ? this.pick(['String', 'Int!', '[ID]', 'Nope']) : String(type);
    this.definitions.push(`$${variable}: ${declared}${this.wrongly(10) ? ` = ${printed(this.pick(STRANGE))}` : ''}`);
    // A variable does not stand within a variable.
    this.inVariable = true;
    if (!this.wrongly(10)) this.variables[variable] = asJson(this.plainValue(type, name, depth));
    this.inVariable = false;
    return new Word(`$${variable}`);
  }

  private plainValue(type: GraphQLInputType, name: string, depth: number): unknown {
    if (this.wrongly(4)) return this.pick(STRANGE);
    if (isNonNullType(type)) return this.plainValue(type.ofType, name, depth);
    if (isListType(type)) {
      const length = name === 'between' && !this.wrongly(10) ? 2 : this.number(0, 3);
      return Array.from({ length }, () => this.value(type.ofType, name, depth + 1));
    }
    if (isEnumType(type)) return new Word(this.pick(type.getValues()).name);
    if (!isInputObjectType(type)) return this.pick(VALUES[type.name] ?? STRANGE);
    const fields = Object.values(type.getFields());
    // Relations of filters lead everywhere: most filters end soon.
    const fitting = depth > 3 ? fields.filter((field) => !isFilterOfMany(field)) : fields;
    const chosen = Array.from({ length: this.number(depth > 0 ? 1 : 0, 2) }, () =>
      this.pick(fitting.length > 0 ? fitting : fields),
    );
    return Object.fromEntries(
      chosen.map((field) => [field.name, depth > 12 ? null : this.value(field.type, field.name, depth + 1)]),
    );
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[this.number(0, values.length - 1)] as Value;
  }

  private number(min: number, max: number): number {
    return this.generate(fc.integer, { min, max });
  }

  /** Where the document would be wrong. */
  private wrongly(percent: number): boolean {
    return this.sometimes(percent * this.wrongness);
  }

  private sometimes(percent: number): boolean {
    return this.number(0, 99) >= 100 - percent;
  }
}

const isNested = (field: GraphQLField<unknown, unknown>) => isObjectType(getNamedType(field.type));
const isFilterOfMany = ({ type }: GraphQLInputField) => getNamedType(type).name.endsWith('FiltersInput');

/** A value as GraphQL writes it. */
function printed(value: unknown): string {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${printed(inner)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A value as JSON has it: variables do not stand within variables. */
function asJson(value: unknown): unknown {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
}
