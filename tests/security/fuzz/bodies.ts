import fc, { type Arbitrary } from 'fast-check';
import type { Question } from '../server/client';
import { COLLECTIONS, MODELS, type Model } from '../server/surface';
import type { Known } from './addresses';
import { contentTypes } from './headers';
import { mostly, oneOf, pick, wire, wrongValues } from './texts';

/** Bodies with one thing wrong, at any depth of the model. */

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n += 1) value = n % 2 ? [value] : { a: value };
  return value;
}

/** JSON that no field expects. */
const wrongJson: Arbitrary<unknown> = fc.oneof(
  oneOf(`
    null  true  0  -1  1.5  1e308  ""  " "  "x"  []  {}  [[]]  [null]  [{}]  {"id":1}  {"id":-1}  {"documentId":"x"}  {"$eq":1}
    {"connect":"x"}  {"connect":[{"id":"x"}]}  {"set":null}  {"disconnect":{}}  {"connect":[{"id":1,"position":{"before":"x"}}]}
    {"connect":[{"documentId":"x","locale":"xx","status":"y"}]}  {"connect":[{"documentId":"x"}]}  {"set":[{"id":{}}]}  [[[1]]]
    {"__component":"text.faq"}  [{"__component":"x"}]  [{"id":999999}]  [{"id":"x"}]  [{"type":"paragraph","children":"x"}]  [1,2]
    [{"type":"image","image":{}}]  [{"type":"list","format":"x","children":[{"type":"list-item"}]}]  [{"type":"link","url":{}}]
    {"toString":1}  {"__proto__":{"a":1}}  {"constructor":{"prototype":{}}}  9007199254740993  "2026-13-45"  "99999999999999999999"
    "a\\u0000b"  "\\ud800"  "javascript:alert(1)"  "<script>"  "//evil.example"`).map((json): unknown =>
    JSON.parse(json),
  ),
  pick<unknown>(
    'x'.repeat(10_000),
    Array.from({ length: 500 }, () => 'x'),
    nested(200),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  wrongValues,
);

let slugs = 0;

/** A body that is right for a model, without relations. */
function rightFor({ attributes }: Model): Record<string, unknown> {
  slugs += 1;
  const made: Record<string, unknown> = {};
  for (const [name, { type, enum: values, target, repeatable }] of Object.entries(attributes)) {
    if (type === 'blocks') made[name] = [{ type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] }];
    else if (type === 'enumeration') made[name] = values?.[0];
    else if (type === 'uid') made[name] = `fuzzed-${slugs}`;
    else if (type === 'date') made[name] = '2026-01-01';
    else if (type === 'component' && target && MODELS[target]) {
      const part = rightFor(MODELS[target]);
      made[name] = repeatable ? [part] : part;
    } else if (type === 'string' || type === 'text') made[name] = RIGHT_TEXTS[name] ?? 'Text';
    else if (type === 'integer' || type === 'decimal') made[name] = name === 'year' ? 2017 : 0.5;
  }
  return made;
}

/** Where any text will not do. */
const RIGHT_TEXTS: Record<string, string> = {
  url: 'https://example.org',
  region: 'US',
  doi: '10.1000/182',
  pmid: '12345',
};

/** A value with something wrong in one place, at any depth, or one member too many. */
function spoilt(value: unknown, path: number[], wrong: unknown, extra: string): unknown {
  const [turn = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null || path.length === 0) return wrong;
  if (Array.isArray(value)) {
    const at = turn % Math.max(1, value.length);
    return value.map((member, index) => (index === at ? spoilt(member, rest, wrong, extra) : member));
  }
  const members = [...Object.keys(value), extra];
  const name = members[turn % members.length] ?? extra;
  return { ...value, [name]: spoilt((value as Record<string, unknown>)[name], rest, wrong, extra) };
}

const EXTRA = oneOf(`
  id  documentId  locale  createdAt  updatedAt  publishedAt  createdBy  updatedBy  localizations  status  __component
  __proto__  constructor  colour  treatments  conditions  injectionSites  sources  reviewedBy  image  condition  treatment  key`);

const WRITTEN_AS = mostly(
  2,
  pick(''),
  oneOf(`
    ?status=published  ?locale=fr  ?locale=xx  ?status=x  ?populate=*  ?populate[x][y]=z  ?fields=x  ?locale[]=fr
    ?status=published&locale=fr  ?fields=toString  ?populate=toString  ?fields=name&populate=codes  ?populate[codes][fields]=id
    ?populate[image][filters][hash][$startsWith]=a  ?populate[image][sort]=hash  ?populate[conditions][sort]=../x
    ?status=published&populate[treatments][filters][$and][0][injectionSites][conditions][injectionSites][name]=a
    ?status=published&populate[conditions][filters][$not][treatments][name][$contains]=a&populate[conditions][populate]=*
    ?status=published&populate[injectionSites][filters][name][$in][]=a&populate[injectionSites][sort]=name:desc
    ?populate[treatments][populate][conditions][populate][treatments][populate][conditions][populate]=*
    ?populate[treatments][filters][name][$null]=x  ?populate[treatments][limit]=x  ?populate[conditions][start]=1&populate[conditions][limit]=2
    ?filters[name]=a  ?sort=name  ?pagination[page]=x  ?_q=a  ?publicationFilter=modified  ?status[]=published  ?status=  ?fields=  ?populate=`),
);

/** Writes of entries, some of them right. */
function writes({ addresses, hidden }: Known, tokens: string[]): Arbitrary<Question> {
  const credential = mostly(6, pick(...tokens), pick('', 'nonsense'));
  const damage = fc.tuple(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 4 }), wrongJson, EXTRA);
  return pick(...Object.entries(COLLECTIONS)).chain(([collection, uid]) =>
    fc
      .tuple(
        oneOf('POST  POST  POST  PUT  PUT  PUT  DELETE'),
        mostly(6, pick(...(addresses[collection] ?? ['x'])), pick('x', ...hidden)),
        WRITTEN_AS,
        mostly(6, damage, fc.constant(undefined)),
        credential,
        mostly(8, pick('data'), pick('none', 'cut')),
      )
      .map(([method, address, query, wrong, token, envelope]) => {
        const right = MODELS[uid] ? rightFor(MODELS[uid]) : {};
        const data = wrong ? spoilt(right, ...wrong) : right;
        const whole = JSON.stringify(envelope === 'none' ? data : { data }) ?? '';
        return {
          method,
          path: `/api/${collection}${method === 'POST' ? '' : `/${wire(address)}`}${query}`,
          headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
          body: envelope === 'cut' ? whole.slice(0, 40) : whole,
          mayReadDrafts: tokens.includes(token),
        };
      }),
  );
}

/** Addresses with bodies that anybody reaches, and others that should not be there. */
const DOORS = oneOf(`
  /admin/login  /admin/register  /admin/register-admin  /admin/forgot-password  /admin/reset-password  /admin/access-token
  /admin/renew-token  /admin/logout  /api/auth/local  /api/auth/local/register  /api/auth/forgot-password  /api/auth/reset-password
  /api/auth/change-password  /api/auth/send-email-confirmation  /api/upload  /upload  /admin/users  /admin/api-tokens  /mcp
  /content-manager/collection-types/api::condition.condition  /content-type-builder/content-types  /translation/import
  /admin/transfer/runner/push  /api/conditions  /api/search  /docs  /`);

const MEMBERS = oneOf(`
  email  password  identifier  username  firstname  lastname  token  code  resetPasswordToken  passwordConfirmation
  deviceId  rememberMe  registrationToken  userInfo  __proto__`);

const knocks: Arbitrary<Question> = fc
  .tuple(
    DOORS,
    oneOf('POST  POST  PUT  PATCH'),
    fc.oneof(
      fc.dictionary(MEMBERS, wrongJson, { maxKeys: 4 }).map((body) => JSON.stringify(body)),
      wrongJson.map((body) => JSON.stringify(body) ?? ''),
      pick(
        '{"email":',
        '[',
        '"',
        '{}'.repeat(100),
        '\ufeff{}',
        '['.repeat(500),
        '{"a":1,"a":2}',
        '\0',
        'email=x&password=y',
        'a[b][c]=d',
        '__proto__[x]=y',
      ),
    ),
    mostly(5, pick('application/json'), contentTypes),
  )
  .map(([path, method, body, type]) => ({ path, method, body, headers: { 'Content-Type': type } }));

/** @param tokens secrets of API tokens that may write */
export function bodies(known: Known, tokens: string[]): Arbitrary<Question> {
  return mostly(2, writes(known, tokens), knocks);
}
