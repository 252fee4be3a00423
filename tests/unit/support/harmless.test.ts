import { harms } from '../../security/server/harmless';

const question = { path: '/api/conditions' };
const busy = (code: string, headers = { 'retry-after': '2' }) => ({
  status: 503,
  headers,
  body: JSON.stringify({ data: null, error: { status: 503, details: { code } } }),
  took: 1,
});

test('a server that is too busy does no harm, one that cannot read what is there does', () => {
  expect(harms(question, busy('overloaded') as never)).toEqual([]);
  expect(harms(question, busy('unavailable') as never)).toEqual(['answered 503']);
  expect(harms(question, busy('overloaded', {} as never) as never)).toEqual(['answered 503']);
});
