import fc, { type Arbitrary } from 'fast-check';
import type { Question } from '../server/client';
import { mostly, oneOf, pick, wrongValues } from './texts';

/** Requests with headers that no browser sends. */

export const PLACES = oneOf(`
  /api/conditions  /api/conditions/hyperhidrosis  /api/conditions/hyperhidrosis/structured-data  /api/search?q=migraine
  /api/sitemap.xml  /api/sitemap.xml  /api/conditions/frey-syndrome/structured-data  /api/sitemap.xml?base=https://clinic.example  /api/body-map.svg?condition=hyperhidrosis  /api/openapi.json
  /docs  /docs/  /  /_health  /admin/init  /uploads/none.svg  /api/approvals?region=US  /admin/login  /api/nothing  /robots.txt
  /favicon.ico  /admin  /admin/  /graphql  /conditions.html`);

const long = (unit: string, times: number) => pick(unit.repeat(times));

/** What who looks for trouble puts into a header. */
const HEADERS: Record<string, Arbitrary<string>> = {
  Host: mostly(
    6,
    oneOf(
      'x y  x/y  evil.example  [::1  [  :  :99999  a:b:c  @  user@host  x?y  x#y  %  ..  é  localhost:0  <script>  "',
    ),
    pick(''),
    long('x', 300),
  ),
  Authorization: mostly(
    6,
    oneOf(
      "Bearer  Bearer x  Bearer null  Basic YTpi  Bearer a.b.c  Digest x  \xff  Bearer x y  Bearer ../..  Bearer ' or 1=1--  bearer eyJhbGciOiJub25lIn0.eyJpZCI6MX0.",
    ),
    pick('', 'Bearer '),
    long('Bearer x', 600),
  ),
  Accept: mostly(
    4,
    oneOf('*/*  text/html  application/xml  x  ;q=  text/html;q=2  */*;q=-1  application/json;charset=\xff'),
    long(',', 500),
  ),
  'Accept-Encoding': oneOf('gzip  br  identity;q=0  *;q=0  x  ,,,  gzip;q=NaN  deflate, gzip;q=1.0, *;q=0.5  zstd'),
  'Accept-Language': mostly(3, oneOf('fr  fr-CA,*;q=0.1  *  ;;;  \xff'), long('xx', 500)),
  'If-None-Match': mostly(3, oneOf('*  ""  W/"x"  "x", "y"  x  \xff'), long('"', 1000)),
  'If-Match': oneOf('*  "x"  x'),
  'If-Modified-Since': mostly(2, oneOf('yesterday  Thu, 01 Jan 1970 00:00:00 GMT'), long('9', 50)),
  'Content-Type': oneOf(
    'application/json  text/plain  multipart/form-data  multipart/form-data; boundary=  application/json; charset=utf-7  application/x-www-form-urlencoded  x  application/json; charset=\xff  application/xml  application/graphql',
  ),
  'Content-Encoding': oneOf('gzip  br  identity  x  gzip, gzip, gzip'),
  Range: mostly(4, oneOf('bytes=0-  bytes=-1  bytes=9999-  bytes=a-b  bytes=0-0,1-1,2-2  x'), long('bytes=0-1,', 500)),
  Cookie: mostly(
    6,
    oneOf('jwt=x  strapi_admin_refresh=x  =  ;;;  __proto__=x  a=%  a="\xff"  koa.sess=e30=; koa.sess.sig=x'),
    long('a=x;', 1000),
  ),
  'X-Forwarded-For': mostly(5, oneOf("1.2.3.4  127.0.0.1  x  1.2.3.4, 5.6.7.8  ::1  ' or 1=1"), long(',', 200)),
  'X-Forwarded-Host': oneOf('evil.example  x y  [  x, y'),
  'X-Forwarded-Proto': oneOf('https  javascript  x y'),
  'X-Forwarded-Port': oneOf('0  99999  x'),
  Forwarded: oneOf('for=1.2.3.4;host=evil.example;proto=javascript  ;;;'),
  'X-Http-Method-Override': oneOf('DELETE  PUT  TRACE  x'),
  'X-Original-Url': oneOf('/admin/users  /../x'),
  'Strapi-Response-Format': oneOf('v4  v5  x  __proto__'),
  'Strapi-Encode-Source-Maps': oneOf('true  1  x'),
  'X-Requested-With': oneOf('XMLHttpRequest  \xff'),
  Prefer: oneOf('return=minimal  wait=100000  x'),
  Origin: oneOf('https://evil.example  null  x y  file://  \xff'),
  Referer: oneOf('https://evil.example  x y'),
  'Access-Control-Request-Method': oneOf('DELETE  x'),
  'Access-Control-Request-Headers': mostly(2, oneOf('\xff  authorization'), long('x', 2000)),
  Expect: oneOf('100-continue  x'),
  Upgrade: oneOf('websocket  h2c  x'),
  Connection: oneOf('Upgrade  close  keep-alive  x  Host  close, Authorization'),
  'User-Agent': mostly(3, oneOf('<script>alert(1)</script>  \xff  %n%n%s'), long('x', 5000)),
  'X-Request-Id': mostly(2, oneOf('\xff  %0d%0aSet-Cookie:x'), long('x', 3000)),
  Te: oneOf('trailers  x'),
  'Sec-Fetch-Site': oneOf('cross-site  x'),
  [`X-${'long-'.repeat(50)}`]: pick('x'),
};

/** Text as bytes that may stand in a header. */
const inHeader = (text: string) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');

const header = mostly(2, pick(...Object.keys(HEADERS)), pick('Host')).chain((name) =>
  mostly(6, HEADERS[name] ?? pick(''), wrongValues).map((value): [string, string] => [name, inHeader(value)]),
);

const method = oneOf('GET  GET  GET  GET  GET  HEAD  OPTIONS  POST  PUT  PATCH  DELETE');

const strange: Arbitrary<Question> = fc
  .tuple(method, PLACES, fc.array(header, { minLength: 1, maxLength: 4 }))
  .map(([verb, path, fields]) => ({ method: verb, path, headers: Object.fromEntries(fields) }));

/** More headers than a server reads. */
const many: Arbitrary<Question> = fc.tuple(PLACES, fc.integer({ min: 50, max: 3000 })).map(([path, count]) => ({
  path,
  headers: Object.fromEntries(Array.from({ length: count }, (_, n) => [`x-${n}`, 'y'])),
}));

export const headers: Arbitrary<Question> = mostly(8, strange, many);

export const contentTypes = HEADERS['Content-Type'] ?? pick('');
