import fc from 'fast-check';
import { parseObject } from '../../../src/bodies';

const limits = { depth: 20, values: 1000 };

test('whatever JSON says is what is read, or it is refused for a reason', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 30 }), (text) => {
      const value = JSON.parse(text);
      const body = `{"a": ${text}}`;
      try {
        expect(parseObject(body, limits)).toEqual({ a: value });
      } catch (error) {
        expect(error).toMatchObject({ details: { code: 'invalid-body' } });
        expect(/__proto__|\\u0000|\\ud[89a-f]/i.test(body) || body.length > 20).toBe(true);
      }
    }),
  );
});

test('what stands in texts is not counted', () => {
  const text = '[{,"\\'.repeat(500);
  expect(parseObject(JSON.stringify({ text, [text]: 1 }), limits)).toEqual({ text, [text]: 1 });
});

test.each([
  ['depth', `{"a":${'['.repeat(20)}${']'.repeat(20)}}`],
  ['breadth', `{"a":[${'1,'.repeat(1001)}1]}`],
  ['depth behind a text', `{"a":"\\\\","b":${'['.repeat(20)}${']'.repeat(20)}}`],
  ['a key of the language', '{"__proto__":1}'],
  ['one in disguise', '{"a":[{"\\u005F_\\u0070roto__":1}]}'],
  ['one with a capital letter in disguise', '{"to\\u0053tring":1}'],
  ['another', '{"value\\u004ff":1}'],
  ['two letters of one', '{"has\\u004fwn\\u0050roperty":1}'],
  ['NUL', '{"a":["\\u0000"]}'],
  ['NUL in a key', '{"a\\u0000":1}'],
  ['half a character', '{"a":"\\uDC00"}'],
  ['an array', '[]'],
  ['a number', '1'],
  ['null', 'null'],
  ['no JSON', '{"a":1}}'],
])('%s is refused', (_, text) => {
  expect(() => parseObject(text, limits)).toThrow(expect.objectContaining({ name: 'ValidationError' }));
});

test.each([
  ['', {}],
  ['{"a":"__proto__"}', { a: '__proto__' }],
  ['{"a":"\\ud83d\\ude00 \\u0070"}', { a: '😀 p' }],
  ['{"a":"\\\\u0000"}', { a: '\\u0000' }],
])('%s is read', (text, value) => {
  expect(parseObject(text, limits)).toEqual(value);
});
