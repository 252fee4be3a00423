import type { Core, UID } from '@strapi/strapi';
import { attributesWithin, FILE } from '../../content';
import { isLocalizedType } from '../../model';
import { Spending } from './budget';
import { readFields, type Showable } from './fields';
import { Filters } from './filters';
import { membersOf } from './members';
import { readPageNumber, readPagination } from './pagination';
import { type Derived, readPopulate } from './populate';
import { refuse, refuseName } from './refusal';
import { separated } from './separated';
import { readSort } from './sort';
import { type CanonicalQuery, isGiven, refuseDeep, type Tree } from './tree';

/** What a question may have, and how it is answered. */
export interface Allowed {
  /** What it may say of entries, if not all that every level may. */
  members?: readonly string[];
  /** Further parameters, taken as they are. */
  parameters?: readonly string[];
  /** Members that are worked out, not stored: asked for like relations, at the root only. */
  derived?: Derived;
  /** How what an entry holds is shown where it is asked for by its name alone. */
  whole?: Whole;
  /** What of a picture is read where nobody says it. */
  picture?: readonly string[];
  /** How many entries are read at most. */
  rows?: number;
  /** Whether it asks for what a relation or component holds. */
  nested?: boolean;
  /** Whether entries are shown as the contract has them, which takes more of them than was asked for. */
  shown?: boolean;
}

type Whole = NonNullable<Showable['whole']>;

const AT_EVERY_LEVEL = ['fields', 'populate', 'filters', 'sort'];
/** Of a nested list; Strapi's own. */
const NESTED = ['start', 'limit'];
const LONGEST_SEARCH = 200;

/**
 * Reads a query of Strapi's (`fields`, `populate`, `filters`, `sort`, at every level): contract names become attributes
 * of the model, strings and lists become trees, every localized node keeps its `locale`. What the contract does not
 * have, what a member cannot be asked, and what would cost too much is refused here, without asking the database.
 *
 * @param spending adds up what the question costs
 * @throws ValidationError (400) with code `invalid-parameter` or `query-too-expensive`
 */
export function canonicalQuery(
  strapi: Core.Strapi,
  uid: UID.Schema,
  query: Tree,
  {
    members = AT_EVERY_LEVEL,
    parameters = [],
    derived = {},
    whole = () => ({}),
    picture = [],
    rows = 1,
    nested = false,
    shown = true,
  }: Allowed = {},
  spending = new Spending(),
): CanonicalQuery {
  const said = { members, parameters, derived, whole, picture, rows, nested, shown };
  return level(strapi, uid, query, { ...said, path: [], depth: 0, spending });
}

interface Level extends Required<Allowed> {
  path: readonly string[];
  depth: number;
  spending: Spending;
}

function level(strapi: Core.Strapi, uid: UID.Schema, query: Tree, at: Level): CanonicalQuery {
  const { members, parameters, derived, whole, picture, rows, nested, shown, path, depth, spending } = at;
  refuseDeep(path);
  const canonical: CanonicalQuery = {};
  const allowed = [...members, ...parameters];
  const here = (name: string) => [...path, name];
  let more: Tree = {};
  for (const [name, value] of Object.entries(query)) {
    if (!allowed.includes(name)) refuseName(path, name, allowed);
    if (!isGiven(value) || name === 'populate') continue;
    if (name === 'fields') {
      const showable = { derived: Object.keys(derived), ...(shown && { whole }) };
      const { attributes, held } = readFields(strapi, uid, value, here(name), showable);
      canonical.fields = attributes;
      more = held;
    } else if (name === 'filters') canonical.filters = readFilters(strapi, uid, value, here(name), spending);
    else if (name === 'sort') canonical.sort = readSort(strapi, uid, value, here(name), spending, nested);
    else canonical[name] = ownParameter(name, value, here(name));
  }
  if (isGiven(query.populate) || Object.keys(more).length > 0) {
    const asked = isGiven(query.populate) ? query.populate : {};
    const place = { uid, path: here('populate'), level: depth, rows, derived, more, whole };
    const { populate, values } = readPopulate(strapi, asked, place, spending, (target, within, deeper) =>
      level(strapi, target, within, {
        ...at,
        members: AT_EVERY_LEVEL,
        parameters: NESTED,
        derived: {},
        nested: true,
        path: deeper.path,
        rows: deeper.rows,
        depth: deeper.level,
      }),
    );
    canonical.populate = populate;
    if (canonical.fields) canonical.fields = [...new Set([...canonical.fields, ...values])];
  }
  if (shown && uid === FILE && !canonical.fields && picture.length > 0) canonical.fields = [...picture];
  spending.spend('rows', path, rows * weight(strapi, uid, canonical));
  if (shown) canonical.fields?.push(...shownBeside(strapi, uid, canonical));
  return canonical;
}

/** What an entry is not shown without: its language, and what belongs to its picture and its review. */
function shownBeside(strapi: Core.Strapi, uid: UID.Schema, { fields, populate }: CanonicalQuery): string[] {
  const model = strapi.contentTypes[uid as UID.ContentType];
  const hasLanguage = model && isLocalizedType(model) && !fields?.includes('*');
  return [
    ...(hasLanguage ? ['locale'] : []),
    // A picture's text belongs to the language of the entry that shows it.
    ...(populate?.image ? attributesWithin(uid, 'image') : []),
    ...(populate?.reviewedBy ? ['lastReviewed'] : []),
  ];
}

/** A whole entry with its rich text weighs more than a part of it. */
function weight(strapi: Core.Strapi, uid: UID.Schema, { fields }: CanonicalQuery): number {
  const hasText = [...membersOf(strapi, uid).values()].some(({ kind }) => kind === 'structured');
  return hasText && !fields ? 2 : 1;
}

function readFilters(
  strapi: Core.Strapi,
  uid: UID.Schema,
  filters: unknown,
  path: readonly string[],
  spending: Spending,
): unknown {
  return separated(uid, new Filters(strapi, spending).read(filters, { uid, path, hops: 0 }));
}

function ownParameter(name: string, value: unknown, path: readonly string[]): unknown {
  if (name === 'pagination') return readPagination(value, path);
  if (name === 'start' || name === 'limit') return readPageNumber(name, value, path);
  if (name === '_q') {
    if (typeof value !== 'string') refuse(path, 'it must be the words to look for');
    if (value.length > LONGEST_SEARCH) refuse(path, `it must be at most ${LONGEST_SEARCH} characters long`);
    if (value.includes('\0')) refuse(path, 'it contains a NUL character');
  }
  return value;
}
