import fc, { type Arbitrary } from 'fast-check';
import { COLLECTIONS, PAGED } from '../server/surface';
import { languages, maps, others, parametersOf, searches, sitemaps } from './parameters';
import { encoded, mostly, oneOf, type Parameter, type Parameters, pick, wire } from './texts';

/** Whole addresses, from the path to the last parameter, some of them damaged on the way. */

/** Addresses of documents that exist, filled in by whoever knows the server. */
export interface Known {
  /** By collection: slugs and documentIds. */
  addresses: Record<string, string[]>;
  /** documentIds of drafts. */
  hidden: string[];
}

interface Place {
  path: string;
  parameters: Parameters;
}

function address(collection: string, { addresses, hidden }: Known): Arbitrary<string> {
  return mostly(
    5,
    pick(...(addresses[collection] ?? ['x'])),
    pick(...hidden),
    oneOf(`
      0  1  null  %00  %ff  %  ..  %2e%2e  %2f  a%20b  HYPERHIDROSIS  ';--  *  [object%20Object]  __proto__  constructor
      %F0%9F%92%89  %ED%A0%80  ${'x'.repeat(500)}`),
  );
}

/** Places that are not there, not for everybody, or spelt in another way. */
const STRANGE = oneOf(`
  /api  /api/  /api/openapi.json  /api/clinic  /docs  /api/nothing  /api/glossary-entries  /api/upload/files  /api/users  /api/users/me
  /api/users-permissions/roles  /api/i18n/locales  /api/content-type-builder/content-types  /api/upload  /api/auth/local
  /api/Conditions  /API/conditions  /api//conditions  /api/./conditions  /api/connect/x  /api/auth/x/callback
  /admin/init  /admin/users  /content-manager/collection-types/api::condition.condition  /upload/files  /uploads/
  /uploads/../package.json  /uploads/%2e%2e/%2e%2e/package.json  /uploads/..%5c..%5cpackage.json  /_health  /  /i18n/locales
  /translation/entries  /graphql  /health/ready`);

function places(known: Known): Arbitrary<Place> {
  const collection = pick(...Object.entries(COLLECTIONS));
  const list = collection.map(([name, uid]): Place => ({ path: `/api/${name}`, parameters: parametersOf(uid) }));
  const single = collection.chain(([name, uid]) =>
    address(name, known).map((at): Place => ({ path: `/api/${name}/${at}`, parameters: parametersOf(uid) })),
  );
  const few = fc.array(fc.oneof(languages, others), { maxLength: 2 }).map((parts) => parts.flat());
  const structured = pick(...PAGED).chain((name) =>
    address(name, known).map((at): Place => ({ path: `/api/${name}/${at}/structured-data`, parameters: few })),
  );
  const shared = pick(...PAGED).chain((name) =>
    address(name, known).map((at): Place => ({ path: `/api/${name}/${at}/image.png`, parameters: few })),
  );
  const anyAddress = fc.oneof(...PAGED.map((name) => address(name, known)));
  return fc.oneof(
    { weight: 24, arbitrary: list },
    { weight: 8, arbitrary: single },
    { weight: 1, arbitrary: structured },
    { weight: 1, arbitrary: shared },
    { weight: 3, arbitrary: fc.constant<Place>({ path: '/api/search', parameters: searches }) },
    { weight: 1, arbitrary: fc.constant<Place>({ path: '/api/body-map.svg', parameters: maps(anyAddress) }) },
    { weight: 1, arbitrary: fc.constant<Place>({ path: '/api/sitemap.xml', parameters: sitemaps }) },
    {
      weight: 2,
      arbitrary: STRANGE.map((path): Place => ({ path, parameters: parametersOf('api::condition.condition') })),
    },
  );
}

/** How parameters are written down: brackets as they are, percent-encoded, or broken. */
const style = mostly(6, pick('plain'), pick('encoded'), pick('encoded'), pick('raw', 'dotted', 'unclosed'));

function written(parameters: Parameter[], how: string): string {
  return parameters
    .map(([[first = '', ...rest], value]) => {
      const said = how === 'raw' ? wire(value) : encoded(value);
      if (how === 'dotted') return `${wire([first, ...rest].join('.'))}=${said}`;
      if (how === 'unclosed') return `${wire(first)}${rest.map((name) => `[${wire(name)}`).join('')}=${said}`;
      const name = first + rest.map((inner) => `[${inner}]`).join('');
      return `${how === 'encoded' ? encoded(name) : wire(name)}=${said}`;
    })
    .join('&');
}

/** Small damage: bytes lost, doubled, swapped, or put in where the parser counts on others. */
const damages = fc.array(
  fc.tuple(
    pick('delete', 'double', 'insert', 'insert', 'cut', 'swap'),
    // Without bias: it would favour the beginning, where there is least to break.
    fc.noBias(fc.integer({ min: 0, max: 9999 })),
    fc.oneof(
      oneOf(
        '%  %ff  %00  %0d%0a  %5B  [  ]  []  &  =  $  .  ,  +  #  ?  :  "  \'  \\  |  {  %uD800  %c0%af  [__proto__]  %25',
      ),
      pick('%c3', '%e2%80'),
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

function damaged(url: string, damage: [kind: string, place: number, bytes: string][]): string {
  let result = url;
  // Damage to the path leads nowhere, most of the time.
  const unharmed = damage[0]?.[1] && damage[0][1] > 1500 && url.includes('?') ? url.indexOf('?') + 1 : '/api/'.length;
  for (const [kind, place, bytes] of damage) {
    const at = unharmed + Math.floor((place / 10_000) * (result.length - unharmed));
    const [before, after] = [result.slice(0, at), result.slice(at)];
    if (kind === 'delete') result = before + after.slice(1);
    else if (kind === 'double') result = before + after.slice(0, 9) + after;
    else if (kind === 'insert') result = before + bytes + after;
    else if (kind === 'cut') result = before;
    else result = before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  }
  return result;
}

/** Addresses with queries, ready to be sent. */
export function addresses(known: Known): Arbitrary<string> {
  const spelling = mostly(30, fc.constant(''), oneOf('/  //  .json  %2F  ;x  %20'));
  const whole = places(known).chain(({ path, parameters }) =>
    fc.tuple(parameters, style, spelling).map(([asked, how, end]) => {
      const query = written(asked, how);
      return `${path}${end}${query && `?${query}`}`;
    }),
  );
  const broken = fc.tuple(whole, damages).map(([url, damage]) => damaged(url, damage));
  // Much longer ones are refused by Node itself, before anything of ours sees them.
  return mostly(3, whole, broken).filter((url) => url.length < 20_000);
}
