import fc, { type Arbitrary } from 'fast-check';
import { CONTRACT_NAMES, MODELS } from '../server/surface';
import { giants } from './giants';
import {
  listed,
  longValues,
  mostly,
  oneOf,
  type Parameter,
  type Parameters,
  pick,
  rightValues,
  wrongValues,
} from './texts';

/** Query parameters as an attacker writes them: near enough to right ones to get past the first check. */

const OPERATORS = oneOf(`
  $eq  $eqi  $ne  $nei  $in  $notIn  $lt  $lte  $gt  $gte  $between  $null  $notNull  $jsonSupersetOf  $elemMatch
  $contains  $notContains  $containsi  $notContainsi  $startsWith  $startsWithi  $endsWith  $endsWithi  $not  $and  $or`);
const anyOperator = mostly(
  24,
  OPERATORS,
  oneOf('$nope  $where  $regex  $exists  $  $EQ  $and$  eq  $__proto__  $toString'),
);

const EQUALITY = '$eq  $ne  $in  $notIn  $null  $notNull';
const ORDER = `${EQUALITY}  $lt  $lte  $gt  $gte  $between`;
const TEXT = `${EQUALITY}  $eqi  $nei  $contains  $notContains  $containsi  $notContainsi  $startsWith  $startsWithi  $endsWith`;
/** Operators that fit a type of attribute. */
const SUITING: Record<string, string> = {
  ...{ integer: ORDER, decimal: ORDER, date: ORDER, enumeration: EQUALITY, relation: '$null  $notNull  $eq' },
  ...{ blocks: '$null  $notNull', json: '$null  $notNull', component: '$null  $notNull', media: '$null  $notNull' },
};

/** Names of nothing, of what JavaScript objects inherit, of Strapi's own columns, and of what only the team may see. */
const HOSTILE_NAMES = [
  ...listed(`
    id  documentId  locale  createdAt  updatedAt  publishedAt  createdBy  updatedBy  localizations  key  folder  related
    password  email  resetPasswordToken  createdBy.password  t1.password  t0.id  ../../etc  *  ,  name,  .  a.b.c.d  $
    __proto__  constructor  prototype  toString  valueOf  hasOwnProperty  __component  __type  length  0  -1  name:asc
    name;--  "name"  %  _q`),
  ...['', ' '],
];
const hostileName = pick(...HOSTILE_NAMES);

const anyValue = mostly(3, wrongValues, longValues);
const attributesOf = (uid: string) => MODELS[uid]?.attributes ?? { name: { type: 'string', target: undefined } };
const nameOf = (uid: string): Arbitrary<string> =>
  mostly(9, pick(...Object.keys(attributesOf(uid))), mostly(1, pick(...CONTRACT_NAMES), hostileName));

/** Puts parameters below a name. */
function below(name: Arbitrary<string> | string, parameters: Parameters): Parameters {
  return fc
    .tuple(typeof name === 'string' ? fc.constant(name) : name, parameters)
    .map(([outer, inner]) => inner.map(([path, value]): Parameter => [[outer, ...path], value]));
}

const one = (value: Arbitrary<string>): Parameters => value.map((said): Parameter[] => [[[], said]]);

/** `a[0]=…&a[1]=…`, `a[]=…&a[]=…` or `a=…&a=…`. */
function several(value: Arbitrary<string>): Parameters {
  return fc
    .tuple(fc.array(value, { minLength: 1, maxLength: 4 }), pick('index', 'empty', 'same'))
    .map(([values, style]) =>
      values.map((said, n): Parameter => [style === 'same' ? [] : [style === 'index' ? `${n}` : ''], said]),
    );
}

/** A value that may be compared with an attribute, mostly one of its own type. */
function valueFor(uid: string, name: string): Arbitrary<string> {
  const attribute = attributesOf(uid)[name];
  const right =
    attribute && 'enum' in attribute && attribute.enum ? pick(...attribute.enum) : rightValues(attribute?.type);
  return mostly(15, mostly(3, right, wrongValues), longValues);
}

/** What stands below a name in a filter: an operator and a value, several, a list, or nothing of the kind. */
function comparison(uid: string, name: string): Parameters {
  const value = valueFor(uid, name);
  const suiting = oneOf(SUITING[attributesOf(uid)[name]?.type ?? ''] ?? TEXT);
  const operator = mostly(1, suiting, anyOperator);
  const usual = below(operator, one(value));
  return fc.oneof(
    { weight: 6, arbitrary: usual },
    { weight: 2, arbitrary: one(value) },
    { weight: 2, arbitrary: below(operator, several(value)) },
    { weight: 1, arbitrary: fc.tuple(usual, usual).map((both) => both.flat()) },
    { weight: 1, arbitrary: several(value) },
    { weight: 1, arbitrary: below(operator, usual) },
    { weight: 1, arbitrary: below(hostileName, usual) },
  );
}

const remembered = new Map<string, Parameters>();

/** @param depth how many levels may still follow */
function filtersOf(uid: string, depth: number): Parameters {
  const key = `${uid} ${depth}`;
  const known = remembered.get(key);
  if (known) return known;
  const single = nameOf(uid).chain((name) => {
    const target = attributesOf(uid)[name]?.target;
    return below(
      name,
      target && depth > 0 ? mostly(4, filtersOf(target, depth - 1), comparison(uid, name)) : comparison(uid, name),
    );
  });
  const clauses = fc.array(depth > 0 ? fc.constant(0).chain(() => filtersOf(uid, depth - 1)) : single, {
    minLength: 1,
    maxLength: 3,
  });
  const logic = fc
    .tuple(pick('$and', '$or', '$not'), clauses, pick('index', 'empty', 'none'))
    .map(([name, parts, style]) =>
      parts.flatMap((part, n) =>
        part.map(
          ([path, value]): Parameter => [
            [name, ...(style === 'none' ? [] : [style === 'index' ? `${n}` : '']), ...path],
            value,
          ],
        ),
      ),
    );
  const made = mostly(5, single, logic);
  remembered.set(key, made);
  return made;
}

/** Names as one text with commas, or as a list. */
function names(name: Arbitrary<string>): Parameters {
  return fc.oneof(one(fc.array(name, { minLength: 1, maxLength: 4 }).map((all) => all.join(','))), several(name));
}

/** Names of attributes that lead to nothing else, mostly. */
const plainNameOf = (uid: string): Arbitrary<string> => {
  const plain = Object.entries(attributesOf(uid)).flatMap(([name, { target }]) => (target ? [] : [name]));
  return plain.length > 0 ? mostly(4, pick(...plain), nameOf(uid)) : nameOf(uid);
};

const fieldsOf = (uid: string): Parameters => below('fields', names(mostly(12, plainNameOf(uid), wrongValues)));

const dotted = (name: Arbitrary<string>, most: number) =>
  fc.array(name, { minLength: 1, maxLength: most }).map((all) => all.join('.'));

function sortOf(uid: string): Parameters {
  const order = mostly(8, pick('', ':asc', ':desc'), pick(':sideways', ':', ':ASC', ':asc:desc', ' desc'));
  const said = fc.tuple(mostly(4, plainNameOf(uid), dotted(nameOf(uid), 3)), order).map((parts) => parts.join(''));
  const tree = below(
    nameOf(uid),
    mostly(1, one(pick('asc', 'desc', '1', 'x')), below(nameOf(uid), one(pick('asc', '-1')))),
  );
  return below('sort', mostly(4, names(said), tree));
}

function populateOf(uid: string, depth: number): Parameters {
  const leading = Object.entries(attributesOf(uid)).flatMap(([name, { target }]) => (target ? [name] : []));
  const name = leading.length > 0 ? mostly(5, pick(...leading), nameOf(uid)) : nameOf(uid);
  const short = names(mostly(4, name, dotted(nameOf(uid), 4), pick('*', 'true', 'deep', '**')));
  const tree = name.chain((asked) => {
    const target = attributesOf(uid)[asked]?.target ?? uid;
    const inner = [
      one(pick('true', '*', 'false', '1', '', 'x', 'name')),
      fieldsOf(target),
      sortOf(target),
      below('filters', filtersOf(target, 1)),
      shapeless('count  limit  start  status  locale  on  publicationFilter  page  pageSize'),
      below('on', below(pick(...Object.keys(MODELS)), one(pick('true', '*')))),
    ];
    return below(asked, fc.oneof(...inner, ...(depth > 0 ? [populateOf(target, depth - 1)] : [])));
  });
  return below('populate', fc.oneof({ weight: 2, arbitrary: short }, { weight: 3, arbitrary: tree }));
}

/** Parameters of these names with values of any shape. */
function shapeless(list: string): Parameters {
  return below(
    oneOf(list),
    fc.oneof(one(anyValue), several(anyValue), below(mostly(1, hostileName, pick('$eq', 'a')), one(anyValue))),
  );
}

export const languages: Parameters = mostly(
  2,
  fc.oneof(
    below('locale', one(oneOf('en  fr  de  es'))),
    below('fallback', one(pick('none'))),
    below('region', one(oneOf('US  EU  GB'))),
  ),
  below(
    oneOf('locale  fallback  region'),
    one(oneOf("none  US  xx  *  all  en-XA  EN  fr-CA  en,fr  en'--  ../fr  ZZ  0")),
  ),
);

const PAGES = oneOf('page  pageSize  start  limit');
const paging: Parameters = below(
  'pagination',
  fc.oneof(
    below(PAGES, one(oneOf('1  2  25  100'))),
    below(PAGES, one(oneOf('0  -1  1e9  1000000000  NaN  1.5  true  Infinity'))),
    shapeless('page  pageSize  start  limit  withCount  __proto__  x'),
  ),
);

export const others: Parameters = mostly(
  3,
  shapeless(`
    status  publicationFilter  hasPublishedVersion  where  lookup  _c  _q  encodeSourceMaps  on  locale  fallback  region
    filters  sort  fields  populate  pagination  select  data  foo  _method  page  limit`),
  below(hostileName, one(anyValue)),
  below(
    oneOf('status  publicationFilter  hasPublishedVersion'),
    one(oneOf('draft  published  modified  never-published  true  false')),
  ),
);

/** What is asked of a list or an entry of a type. One wrong thing at a time gets further than many. */
export function parametersOf(uid: string): Parameters {
  const any = fc.oneof(
    { weight: 8, arbitrary: below('filters', filtersOf(uid, 2)) },
    { weight: 3, arbitrary: populateOf(uid, 2) },
    { weight: 2, arbitrary: fieldsOf(uid) },
    { weight: 3, arbitrary: sortOf(uid) },
    { weight: 2, arbitrary: paging },
    { weight: 2, arbitrary: languages },
    { weight: 2, arbitrary: others },
    { weight: 1, arbitrary: giants },
  );
  const some = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(any) },
    { weight: 2, arbitrary: fc.tuple(any, any) },
    { weight: 1, arbitrary: fc.array(any, { maxLength: 4 }) },
  );
  return some.map((parts) => parts.flat());
}

export const searches: Parameters = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: below('q', one(mostly(8, mostly(1, rightValues('text'), wrongValues), longValues))) },
      { weight: 1, arbitrary: shapeless('q  type  pagination  x') },
      { weight: 3, arbitrary: fc.oneof(paging, languages) },
      { weight: 1, arbitrary: below('type', one(oneOf('condition  treatment  injection-site  source'))) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.flat());

/** @param address of documents, right or wrong */
export function maps(address: Arbitrary<string>): Parameters {
  const asked = below(oneOf('condition  treatment  injectionSite  view  color'), one(mostly(2, address, wrongValues)));
  return fc.array(mostly(3, asked, languages, others), { maxLength: 3 }).map((parts) => parts.flat());
}

export const sitemaps: Parameters = mostly(
  2,
  below(
    'base',
    one(
      fc.oneof(
        oneOf(`
          https://clinic.example  http://x  javascript:alert(1)  //evil.example  https://user:pass@x  https://x?y  x y  http://[
          http://%00  file:///etc/passwd  https://é  http://1.2.3.4.5  HTTP://X  https://clinic.example/a/b/`),
        pick('', `https://${'x'.repeat(600)}`),
      ),
    ),
  ),
  shapeless('base  locale  x'),
);
