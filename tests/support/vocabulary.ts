/**
 * Checks JSON-LD against the schema.org vocabulary that the installed `schema-dts` carries: the release its
 * declarations were generated from, read once from the declarations themselves.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './root';

/** What a property may hold, or an enumeration is. */
interface Range {
  /** Names of the types whose nodes fit, subtypes included. */
  types: Set<string>;
  /** Strings that fit though not every string does: members of enumerations. */
  literals: Set<string>;
  /** Names of the data types (Text, URL, Date …) by which any string fits. */
  strings: Set<string>;
  number: boolean;
  boolean: boolean;
  reference: boolean;
}

interface Property {
  range: Range;
  superseded: boolean;
}

type Node = Record<string, unknown>;

const SCHEMA_ORG = 'https://schema.org';
const NODE_KEYWORDS = new Set(['@id', '@type']);
const VALUE_KEYWORDS = new Set(['@value', '@language', '@direction', '@type']);

/** @throws Error naming every use of JSON-LD that the vocabulary does not have, with its path */
export function assertVocabulary(jsonLd: unknown): void {
  const problems = vocabularyProblems(jsonLd);
  if (problems.length > 0) throw new Error(`not schema.org:\n${problems.join('\n')}`);
}

/**
 * Walks a JSON-LD document (one node or an `@graph`) and returns every unknown or superseded type, property and
 * enumeration member, every property that its node's type does not have, and every value outside the property's range.
 * Roles (https://schema.org/Role), which may stand before any value, are not among the known types.
 */
export function vocabularyProblems(jsonLd: unknown): string[] {
  if (!isNode(jsonLd)) return ['$: a document must be an object'];
  const { '@context': context, '@graph': graph, ...node } = jsonLd;
  const problems = context === SCHEMA_ORG ? [] : [`$: @context must be ${SCHEMA_ORG}`];
  if (graph === undefined) return [...problems, ...nodeProblems(node, '$')];
  if (!Array.isArray(graph)) return [...problems, '$: @graph must be a list'];
  const others = Object.keys(node).map((name) => `$: ${name} beside @graph`);
  return [...problems, ...others, ...graph.flatMap((one, index) => nodeProblems(one, `$.@graph[${index}]`))];
}

function nodeProblems(node: unknown, at: string): string[] {
  if (!isNode(node)) return [`${at}: must be a node`];
  const types = typesOf(node);
  if (types.length === 0) return [`${at}: has no @type`];
  const unknown = types.filter((type) => !vocabulary().leaves.has(type));
  if (unknown.length > 0) return unknown.map((type) => `${at}: there is no type ${type}`);
  const superseded = types.filter((type) => vocabulary().supersededTypes.has(type));
  return [
    ...superseded.map((type) => `${at}: the type ${type} is superseded`),
    ...Object.entries(node).flatMap(([name, value]) => propertyProblems(types, name, value, `${at}.${name}`)),
  ];
}

function propertyProblems(types: string[], name: string, value: unknown, at: string): string[] {
  if (name === '@id') return typeof value === 'string' && value !== '' ? [] : [`${at}: must be an address`];
  if (NODE_KEYWORDS.has(name)) return [];
  const property = types.map((type) => propertyOf(type, name)).find((found) => found !== undefined);
  if (!property) return [`${at}: ${types.join(' and ')} has no property ${name}`];
  if (property.superseded) return [`${at}: the property ${name} is superseded`];
  if (!Array.isArray(value)) return valueProblems(property.range, value, at);
  return value.flatMap((one, index) => valueProblems(property.range, one, `${at}[${index}]`));
}

function valueProblems(range: Range, value: unknown, at: string): string[] {
  if (typeof value === 'string') return stringProblems(range, value, at);
  if (typeof value === 'number') return range.number ? [] : [`${at}: must not be a number`];
  if (typeof value === 'boolean') return range.boolean ? [] : [`${at}: must not be true or false`];
  if (!isNode(value)) return [`${at}: must not be ${Array.isArray(value) ? 'a list in a list' : String(value)}`];
  if ('@value' in value) return taggedProblems(range, value, at);
  if (!('@type' in value) && Object.keys(value).join() === '@id') {
    const isAddress = range.reference && typeof value['@id'] === 'string' && value['@id'] !== '';
    return isAddress ? [] : [`${at}: must not be a reference`];
  }
  const problems = nodeProblems(value, at);
  if (problems.length > 0 || typesOf(value).some((type) => range.types.has(type))) return problems;
  return [`${at}: must not be a ${typesOf(value).join(' and ')}`];
}

function stringProblems({ strings, literals, number }: Range, value: string, at: string): string[] {
  if (literals.has(value)) return [];
  if (strings.size === 0 && number && value.trim() !== '' && Number.isFinite(Number(value))) return [];
  const fits = [...strings].some((type) => (LEXICAL[type] ?? (() => true))(value));
  return fits ? [] : [`${at}: must not be the string "${value}"`];
}

/** A language-tagged string or a typed literal (JSON-LD 1.1, section 4.2). */
function taggedProblems(range: Range, value: Node, at: string): string[] {
  const wrong = Object.keys(value).filter((name) => !VALUE_KEYWORDS.has(name));
  if (wrong.length > 0) return [`${at}: ${wrong.join()} beside @value`];
  if (typeof value['@value'] !== 'string' || range.strings.size === 0) return [`${at}: must not be a tagged string`];
  const { '@language': language } = value;
  const known = language === undefined || (typeof language === 'string' && isLanguageTag(language));
  return known ? [] : [`${at}: ${String(language)} is not a language tag`];
}

const isDate = (value: string) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && !Number.isNaN(Date.parse(value));
const isDateTime = (value: string) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));

/** How the strings of a data type must be written; any string is one of the others. */
const LEXICAL: Record<string, (value: string) => boolean> = {
  Date: isDate,
  DateTime: isDateTime,
  URL: (value) => URL.canParse(value),
};

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

// --- The vocabulary, from the declarations ---

interface Vocabulary {
  /** The interface that declares a type, by the type's name. */
  leaves: Map<string, string>;
  supersededTypes: Set<string>;
  interfaces: Map<string, ts.InterfaceDeclaration>;
  aliases: Map<string, ts.TypeNode>;
  ranges: Map<string, Range>;
  properties: Map<string, Property | undefined>;
}

let loaded: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  loaded ??= load();
  return loaded;
}

function load(): Vocabulary {
  const file = path.join(ROOT, 'node_modules/schema-dts/dist/schema.d.ts');
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: Vocabulary = {
    leaves: new Map(),
    supersededTypes: new Set(),
    interfaces: new Map(),
    aliases: new Map(),
    ranges: new Map(),
    properties: new Map(),
  };
  for (const statement of statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const name = statement.name.text;
    if (ts.isInterfaceDeclaration(statement)) found.interfaces.set(name, statement);
    else found.aliases.set(name, statement.type);
    const type = ts.isInterfaceDeclaration(statement) ? typeOfLeaf(statement) : undefined;
    if (type !== undefined) found.leaves.set(type, name);
    if (ts.getJSDocDeprecatedTag(statement)) found.supersededTypes.add(name);
  }
  return found;
}

/** A leaf is the declaration of one type without its subtypes: `interface XLeaf extends XBase { "@type": "X" }`. */
function typeOfLeaf(declaration: ts.InterfaceDeclaration): string | undefined {
  const type = memberOf(declaration, '@type')?.type;
  return type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function memberOf({ members }: ts.InterfaceDeclaration, name: string): ts.PropertySignature | undefined {
  return members
    .filter(ts.isPropertySignature)
    .find((member) => ts.isStringLiteral(member.name) && member.name.text === name);
}

/** The property of a type, its own or inherited; undefined if it has none of this name. */
function propertyOf(type: string, name: string): Property | undefined {
  const { properties, leaves } = vocabulary();
  const key = `${type}.${name}`;
  if (!properties.has(key)) properties.set(key, declared(leaves.get(type) ?? '', name));
  return properties.get(key);
}

function declared(holder: string, name: string): Property | undefined {
  const declaration = vocabulary().interfaces.get(holder);
  if (!declaration) return undefined;
  const own = memberOf(declaration, name);
  if (own?.type) return { range: rangeOf(own.type), superseded: ts.getJSDocDeprecatedTag(own) !== undefined };
  for (const { types } of declaration.heritageClauses ?? []) {
    for (const { expression } of types) {
      const inherited = declared(expression.getText(), name);
      if (inherited) return inherited;
    }
  }
  return undefined;
}

const none = (): Range => ({
  types: new Set(),
  literals: new Set(),
  strings: new Set(),
  number: false,
  boolean: false,
  reference: false,
});

/** The range that a type expression spells out; `as` is the data type that a bare `string` in it stands for. */
function rangeOf(type: ts.TypeNode, as = 'Text'): Range {
  if (ts.isUnionTypeNode(type)) return type.types.map((one) => rangeOf(one, as)).reduce(joined, none());
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
    return { ...none(), literals: new Set([type.literal.text]) };
  }
  if (type.kind === ts.SyntaxKind.StringKeyword) return { ...none(), strings: new Set([as]) };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { ...none(), number: true };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { ...none(), boolean: true };
  if (!ts.isTypeReferenceNode(type)) return none();
  const name = type.typeName.getText();
  const [content] = type.typeArguments ?? [];
  if (name === 'SchemaValue' && content) return rangeOf(content);
  return name === 'IdReference' ? { ...none(), reference: true } : rangeNamed(name);
}

function rangeNamed(name: string): Range {
  const { ranges, aliases, interfaces } = vocabulary();
  const cached = ranges.get(name);
  if (cached) return cached;
  const range = none();
  ranges.set(name, range); // before it is filled: types may name one another
  const declaration = interfaces.get(name);
  const alias = aliases.get(name);
  const leaf = declaration && typeOfLeaf(declaration);
  if (leaf) range.types.add(leaf);
  else if (alias) Object.assign(range, rangeOf(alias, name));
  return range;
}

function joined(a: Range, b: Range): Range {
  return {
    types: new Set([...a.types, ...b.types]),
    literals: new Set([...a.literals, ...b.literals]),
    strings: new Set([...a.strings, ...b.strings]),
    number: a.number || b.number,
    boolean: a.boolean || b.boolean,
    reference: a.reference || b.reference,
  };
}
