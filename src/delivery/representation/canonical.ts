import type { Core, UID } from '@strapi/strapi';
import { contentError } from '../../errors';
import { attributesOf, isLocalizedType } from '../../model';
import { attributeNamed, attributesWithin } from './names';

/** Query parameters in the one form that the rest of delivery knows, whatever form the client used. */
export interface CanonicalQuery {
  fields?: string[];
  populate?: Record<string, CanonicalQuery | true>;
  filters?: unknown;
  sort?: unknown;
  [parameter: string]: unknown;
}

type Tree = Record<string, unknown>;

/**
 * Rewrites a query of Strapi's (`fields`, `populate`, `filters`, `sort`, at every level) to attributes of the model:
 * contract names become attributes, strings and lists become trees, and every localized node keeps its `locale`.
 * What is unknown is left as it is, for Strapi's validation to name.
 */
export function canonicalQuery(strapi: Core.Strapi, uid: UID.Schema, query: Tree): CanonicalQuery {
  const { fields, populate, filters, sort, ...rest } = query;
  const canonical: CanonicalQuery = { ...rest };
  if (given(fields)) canonical.fields = canonicalFields(strapi, uid, fields);
  if (given(populate)) canonical.populate = canonicalPopulate(strapi, uid, populate);
  if (given(filters)) canonical.filters = canonicalFilters(strapi, uid, filters);
  if (given(sort)) canonical.sort = canonicalSort(uid, sort);
  // A picture's text belongs to the language of the entry that shows it.
  if (canonical.fields && canonical.populate?.image) canonical.fields.push(...attributesWithin(uid, 'image'));
  if (canonical.populate?.reviewedBy && canonical.fields) canonical.fields.push('lastReviewed');
  return canonical;
}

const given = (value: unknown) => value !== undefined && value !== null && value !== '';

function canonicalFields(strapi: Core.Strapi, uid: UID.Schema, fields: unknown): string[] {
  const names = listed(fields);
  if (names.includes('*')) return ['*'];
  const attributes = names.flatMap((name) => {
    const within = attributesWithin(uid, name).filter((attribute) => isScalar(strapi, uid, attribute));
    return within.length > 0 ? within : [name];
  });
  return [...attributes, ...(isLocalized(strapi, uid) ? ['locale'] : [])];
}

function canonicalPopulate(
  strapi: Core.Strapi,
  uid: UID.Schema,
  populate: unknown,
): Record<string, CanonicalQuery | true> {
  const tree: Record<string, CanonicalQuery | true> = {};
  const asTree = populateTree(strapi, uid, populate);
  if ('localizations' in asTree) refuseLocalizations();
  for (const [asked, nested] of Object.entries(asTree)) {
    const within = attributesWithin(uid, asked).filter((attribute) => !isScalar(strapi, uid, attribute));
    const name = within[0] ?? attributeNamed(uid, asked) ?? asked;
    const target = targetOf(strapi, uid, name);
    tree[name] =
      target && isTree(nested) && within.length === 0
        ? canonicalQuery(strapi, target, nested)
        : within.length > 0
          ? true
          : (nested as true);
  }
  return tree;
}

/** Strapi's list of a document's other rows; what is served has one row per document. */
function refuseLocalizations(): never {
  const message = 'populate cannot be "localizations": a single entry lists its languages in "alternates".';
  throw contentError(400, 'invalid-parameter', message, { parameter: 'populate' });
}

/** `a,b.c`, lists of such, and `*` as the tree they mean. */
function populateTree(strapi: Core.Strapi, uid: UID.Schema, populate: unknown): Tree {
  if (isTree(populate)) return populate;
  const names = listed(populate).flatMap((name) => (name === '*' ? nestedNames(strapi, uid) : [name]));
  const tree: Tree = {};
  for (const name of names) {
    const [head = '', ...rest] = (attributeNamed(uid, name) ?? name).split('.');
    if (rest.length === 0) tree[head] ??= true;
    else {
      const nested = isTree(tree[head]) ? (tree[head] as Tree) : {};
      tree[head] = { ...nested, populate: [...listed(nested.populate), rest.join('.')] };
    }
  }
  return tree;
}

function canonicalFilters(strapi: Core.Strapi, uid: UID.Schema, filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map((one) => canonicalFilters(strapi, uid, one));
  if (!isTree(filters)) return filters;
  const result: Tree = {};
  const put = (name: string, value: unknown) => {
    // `evidence.level` and `evidenceLevel` may both be asked: neither may replace the other.
    if (name in result) result.$and = [...((result.$and as unknown[] | undefined) ?? []), { [name]: value }];
    else result[name] = value;
  };
  for (const [name, value] of Object.entries(filters)) {
    const attribute = attributeNamed(uid, name);
    const target = targetOf(strapi, uid, attribute ?? name);
    if (name.startsWith('$')) put(name, canonicalFilters(strapi, uid, value));
    else if (attribute && !target) put(attribute, value);
    else if (target) put(attribute ?? name, canonicalFilters(strapi, target, value));
    else if (isTree(value) && attributesWithin(uid, name).length > 0) putMembers(strapi, uid, name, value, put);
    else put(name, value);
  }
  return result;
}

/** `evidence: {level: …, note: …}` as filters of the two attributes. */
function putMembers(
  strapi: Core.Strapi,
  uid: UID.Schema,
  name: string,
  members: Tree,
  put: (name: string, value: unknown) => void,
): void {
  for (const [member, value] of Object.entries(members)) {
    const attribute = attributeNamed(uid, `${name}.${member}`);
    const target = attribute && targetOf(strapi, uid, attribute);
    if (attribute) put(attribute, target ? canonicalFilters(strapi, target, value) : value);
    else put(name, { [member]: value });
  }
}

function canonicalSort(uid: UID.Schema, sort: unknown): unknown {
  const segments = sortSegments(sort, '');
  return (
    segments?.map((segment) => {
      const [path = '', ...order] = segment.split(':');
      return [attributeNamed(uid, path.trim()) ?? path.trim(), ...order].join(':');
    }) ?? sort
  );
}

/** `name:asc,slug`, lists and objects of such as a list of `path:order`; undefined for anything else. */
function sortSegments(sort: unknown, prefix: string): string[] | undefined {
  if (typeof sort === 'string') {
    return sort
      .split(',')
      .filter((segment) => segment.trim() !== '')
      .map((segment) => (prefix ? `${prefix}:${segment.trim()}` : segment.trim()));
  }
  const parts = Array.isArray(sort)
    ? sort.map((one) => sortSegments(one, prefix))
    : isTree(sort)
      ? Object.entries(sort).map(([name, value]) => sortSegments(value, prefix ? `${prefix}.${name}` : name))
      : [undefined];
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** A string of names, a list of them, or a list that was too long for the query parser and became an object. */
function listed(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((name) => name.trim());
  const values = Array.isArray(value) ? value : isTree(value) ? Object.values(value) : [];
  return values.flatMap((one) => (typeof one === 'string' ? listed(one) : [String(one)]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(strapi: Core.Strapi, uid: UID.Schema, attribute: string): boolean {
  return targetOf(strapi, uid, attribute) === undefined;
}

function isLocalized(strapi: Core.Strapi, uid: UID.Schema): boolean {
  const model = strapi.contentTypes[uid as UID.ContentType];
  return model !== undefined && isLocalizedType(model);
}

function nestedNames(strapi: Core.Strapi, uid: UID.Schema): string[] {
  const own = Object.keys(attributesOf(strapi.getModel(uid))).filter((name) => targetOf(strapi, uid, name));
  return own.filter((name) => !['createdBy', 'updatedBy', 'localizations'].includes(name));
}

/** What a relation, component or picture holds; undefined for a plain attribute. */
export function targetOf(strapi: Core.Strapi, uid: UID.Schema, name: string): UID.Schema | undefined {
  const attribute = attributesOf(strapi.getModel(uid))[name];
  if (attribute?.type === 'media') return 'plugin::upload.file';
  return attribute?.target ?? attribute?.component;
}
