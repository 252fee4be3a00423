import { asUnavailable } from '../../../src/served/reader/failures';

beforeAll(() => {
  Object.assign(globalThis, { strapi: { log: { error: () => {} } } });
});
afterAll(() => {
  Object.assign(globalThis, { strapi: undefined });
});

const failure = (code: string) => Object.assign(new Error('from PostgreSQL'), { code });

test.each(['3F000', '42P01', '42703', '42704'])(
  'a schema that is not as it should be (%s) is soon mended: 503',
  (code) => {
    expect(asUnavailable(failure(code))).toMatchObject({ status: 503, details: { code: 'unavailable' } });
  },
);

test('a query that takes too long is 503, too', () => {
  expect(asUnavailable(failure('57014'))).toMatchObject({ status: 503, details: { code: 'overloaded' } });
});

test.each(['42883', '42601', '22P02'])('a query that is wrong (%s) stays a failure', (code) => {
  const error = failure(code);
  expect(asUnavailable(error)).toBe(error);
});
