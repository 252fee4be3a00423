/** Which requests ask the same as others, so that one answer is for all of them. */
import type { IncomingMessage } from 'node:http';
import { askedBy } from '../../../../src/delivery/cache/question';

const asked = (url: string, headers: Record<string, string> = {}) =>
  askedBy({ method: 'GET', url, headers, rawHeaders: Object.entries(headers).flat() } as unknown as IncomingMessage);

test.each([
  '/api/clinic?preview=token',
  '/api/conditions?locale=fr&preview=token',
  '/api/locales?PREVIEW=token',
  '/api/conditions?preview',
])('%s may open what others do not see', (url) => {
  expect(asked(url)).toBeUndefined();
  expect(asked(url.replace(/preview/i, 'previews'))).toBeDefined();
});

test.each(['/graphql', '/GraphQL', '/graphql/', '/GRAPHQL/'])('%s is answered in the media type asked for', (path) => {
  const types = ['application/json', 'application/graphql-response+json'];
  const keys = types.map((accept) => asked(`${path}?query={x}`, { Accept: accept, accept })?.key);
  expect(keys[0]).toBe(asked('/graphql?query={x}')?.key);
  expect(keys[1]).not.toBe(keys[0]);
});
