import fc, { type Arbitrary } from 'fast-check';
import type { Question } from '../server/client';
import { PLACES } from './headers';
import { mostly, oneOf, pick } from './texts';

/** Bytes that are hardly HTTP: methods, targets, versions and header lines that contradict one another. */

const method = mostly(
  2,
  oneOf('GET  POST'),
  oneOf(`
    TRACE  TRACK  PROPFIND  PROPPATCH  MKCOL  COPY  MOVE  LOCK  UNLOCK  SEARCH  PURGE  LINK  REPORT  M-SEARCH  BIND  QUERY
    CONNECT  get  Get  FOO  G\xffT  __proto__  PRI`),
);

const target = mostly(
  2,
  PLACES,
  oneOf(`
    http://evil.example/api/conditions  http://evil.example  https://x:y@z/api/conditions  //evil.example/api/conditions  //  ///
    /../../etc/passwd  /%2e%2e/%2e%2e/etc/passwd  /..\\..\\etc\\passwd  \\api\\conditions  /api/../admin/users  /api/%2e%2e/admin/init
    /uploads/..%2f..%2f.env  /uploads/%2e%2e/.env  /.env  /.git/config  /package.json  *  api/conditions  ?q=1  /?  /#
    /api/conditions#x  /api/conditions?q=\xff  /\xff  /api/conditions/%  /api/conditions/%zz  /api/conditions/%00  /%  /uploads/%
    /api/conditions HTTP/1.1  /api;x=y/conditions  /api/conditions?x=\x01  /\x7f  evil.example:443  javascript:alert(1)  [::1]
    /docs/%2e%2e/%2e%2e/package.json  /admin/%2e%2e/%2e%2e/.env  /docs/..%2f..%2fpackage.json  /%c0%ae%c0%ae/.env`),
  pick('', '/api/conditions\t', '/api/conditions\0', `/${'a/'.repeat(3000)}`, `/${'../'.repeat(500)}`),
);

const version = mostly(4, pick('HTTP/1.1'), oneOf('HTTP/1.0  HTTP/0.9  HTTP/2.0  HTTP/9.9  http/1.1  HTTP/1.1 x'));

const line = pick(
  ...['Content-Length: 5', 'Content-Length: -1', 'Content-Length: x', 'Content-Length: 5\r\nContent-Length: 6'],
  ...[
    'Content-Length: 99999999999999999999',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 5',
  ],
  ...[
    'Transfer-Encoding: x',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding : chunked',
    'Host: x\r\nHost: y',
    'Host: x y',
  ],
  ...['Host:', 'X: a\r\n b', ' X: a', 'X\0: a', 'X: \0', ': x', 'X', 'X : y', '\xff: \xff', 'X: a\nY: b', 'X: a\rY: b'],
  ...['Expect: 100-continue', 'Expect: x', 'Upgrade: websocket\r\nConnection: Upgrade', `X: ${'y'.repeat(17_000)}`],
  ...['Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: x', 'Content-Encoding: gzip'],
);

const body = pick(
  ...['', 'hello', '0\r\n\r\n', '5\r\nhello\r\n0\r\n\r\n', 'zz\r\n', 'ffffffffffffffff\r\n', '{"data":'],
  ...['5;x=y\r\nhello\r\n0\r\nX: y\r\n\r\n', 'GET /api/conditions HTTP/1.1\r\nHost: x\r\n\r\n'],
);

const requests: Arbitrary<Question> = fc
  .tuple(method, target, version, fc.array(line, { maxLength: 2 }), body, fc.boolean())
  .map(([verb, path, protocol, odd, rest, host]) => {
    const fields = [...(host ? ['Host: 127.0.0.1'] : []), ...odd, 'Connection: close'];
    return { method: verb, path, raw: `${verb} ${path} ${protocol}\r\n${fields.join('\r\n')}\r\n\r\n${rest}` };
  });

const noise: Arbitrary<Question> = fc
  .array(
    fc.oneof(
      pick('GET ', '/', ' HTTP/1.1', '\r\n', 'Host: x', '\0', '\x16\x03\x01', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => ({ method: 'noise', path: '', raw: `${parts.join('')}\r\n\r\n` }));

export const lines: Arbitrary<Question> = mostly(5, requests, noise);
