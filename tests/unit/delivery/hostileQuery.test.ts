import { refuseHostileQuery } from '../../../src/delivery/query';

const nested = (levels: number): object => (levels === 0 ? { name: 'x' } : { $and: [nested(levels - 1)] });

test.each([
  [{}],
  [{ filters: { name: { $eq: 'x' } }, sort: 'name', fields: ['name'], pagination: { page: '1' } }],
  [{ populate: '*' }],
  [{ populate: ['treatments', 'injectionSites.treatments'] }],
  [{ filters: nested(8) }],
])('an ordinary query passes: %j', (query) => {
  expect(() => refuseHostileQuery(query)).not.toThrow();
});

test.each([
  ['a NUL in a value', { filters: { name: 'a\0b' } }, 'Invalid parameter filters.name: it contains a NUL character'],
  ['a NUL in a name', { filters: { 'a\0b': 'x' } }, 'NUL'],
  ['an inherited name', { fields: ['__proto__'] }, '"__proto__" is not a field'],
  ['an inherited key', JSON.parse('{"filters":{"__proto__":{"a":1}}}'), '"__proto__" is not a field'],
])('%s is refused', (_case, query, message) => {
  expect(() => refuseHostileQuery(query)).toThrow(
    expect.objectContaining({
      name: 'ValidationError',
      message: expect.stringContaining(message),
      details: expect.objectContaining({ code: 'invalid-parameter' }),
    }),
  );
});

test.each([
  ['deep filters', { filters: nested(30) }],
  ['variables deeper than the stack', { a: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) }],
])('%s cost too much', (_case, query) => {
  expect(() => refuseHostileQuery(query)).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({ code: 'query-too-expensive', what: 'levels of nesting', limit: 20 }),
    }),
  );
});
