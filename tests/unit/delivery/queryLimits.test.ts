import { refuseHostileQuery } from '../../../src/delivery/access';

const nested = (levels: number): object => (levels === 0 ? { name: 'x' } : { $and: [nested(levels - 1)] });
const populated = (levels: number): object => (levels === 1 ? { a: true } : { a: { populate: populated(levels - 1) } });

test.each([
  [{}],
  [{ filters: { name: { $eq: 'x' } }, sort: 'name', fields: ['name'], pagination: { page: '1' } }],
  [{ populate: '*' }],
  [{ populate: ['treatments', 'injectionSites.treatments'] }],
  [{ populate: populated(4) }],
  [{ filters: nested(8) }],
])('an ordinary query passes: %j', (query) => {
  expect(() => refuseHostileQuery(query)).not.toThrow();
});

test.each([
  ['deep relations', { populate: populated(5) }, 'populated 4 levels deep'],
  ['deep relations with dots', { populate: 'a.b.c.d.e' }, 'populated 4 levels deep'],
  ['deep relations in a list', { populate: ['a', 'a.b.c.d.e'] }, 'populated 4 levels deep'],
  ['deep filters', { filters: nested(30) }, 'more than 20 levels deep'],
  ['many values', { filters: { slug: { $in: Array.from({ length: 600 }, String) } } }, 'more than 500 values'],
  ['a NUL in a value', { filters: { name: 'a\0b' } }, 'Invalid parameter filters.name: it contains a NUL character'],
  ['a NUL in a name', { filters: { 'a\0b': 'x' } }, 'NUL'],
  ['an inherited name', { fields: ['__proto__'] }, '"__proto__" is not a field'],
  ['an inherited key', JSON.parse('{"filters":{"__proto__":{"a":1}}}'), '"__proto__" is not a field'],
])('%s is refused', (_case, query, message) => {
  expect(() => refuseHostileQuery(query)).toThrow(message);
  try {
    refuseHostileQuery(query);
  } catch (error) {
    expect(error).toMatchObject({ name: 'ValidationError', details: { code: 'invalid-parameter' } });
  }
});
