import fc from 'fast-check';
import { pathsFrom } from '../../../../src/admin/translation/side-by-side/pathsFrom';
import { insertTag, lengthOf, tagProblem } from '../../../../src/admin/translation/side-by-side/tags';
import { wordDiff } from '../../../../src/admin/words/wordDiff';

const texts = (before: string, after: string) =>
  wordDiff(before, after).map(({ kind, text }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${text}`);

test.each([
  ['Dose 50 units.', 'Dose 100 units.', ['=Dose', '- 50', '+ 100', '= units.']],
  ['It helps.', 'It may help.', ['=It', '- helps', '+ may help', '=.']],
  ['', 'New', ['+New']],
  ['Old', '', ['-Old']],
  ['Same', 'Same', ['=Same']],
])('from “%s” to “%s”', (before, after, expected) => {
  expect(texts(before, after)).toEqual(expected);
});

test('what is the same and removed is the old text, what is the same and added the new one', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '.', 'é', '50'), { maxLength: 20 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const kept = (left: string) =>
        wordDiff(before, after)
          .filter(({ kind }) => kind !== left)
          .map((piece) => piece.text)
          .join('');
      expect([kept('added'), kept('removed')]).toEqual([before, after]);
    }),
  );
});

test('very long texts are shown as wholly changed, not compared for seconds', () => {
  const long = 'word '.repeat(5000);
  expect(wordDiff(long, `${long}x`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('a tag goes around the selection, or stands at the cursor', () => {
  expect(insertTag({ text: 'Take two now', start: 5, end: 8 }, { id: '1', type: 'bold' })).toEqual({
    text: 'Take <1>two</1> now',
    start: 8,
    end: 11,
  });
  expect(insertTag({ text: 'ab', start: 1, end: 1 }, { id: '2', type: 'break' })).toEqual({
    text: 'a<2/>b',
    start: 5,
    end: 5,
  });
});

test.each([
  ['<1>a</1>', undefined],
  ['<1>a', '<1> is never closed.'],
  ['<2>a</2>', '<2> is no tag of the source.'],
  ['a < b', '"<" begins no tag here; write it as &lt;.'],
])('%s: %s', (text, expected) => {
  expect(tagProblem(text, [{ id: '1', type: 'bold' }])).toBe(expected);
});

test('the length is that of the words', () => {
  expect(lengthOf('<1>a &amp; b</1>', [])).toBe(5);
  expect(lengthOf('<1>half', [])).toBe(7);
});

test.each([
  ['b', 1, 'c d a b'],
  ['b', -1, 'a d c b'],
  ['d', 1, 'a b c d'],
  [null, 1, 'a b c d'],
  [undefined, -1, 'd c b a'],
  ['gone', 1, 'a b c d'],
] as const)('from %s by %i the paths are visited in the order %s', (from, step, expected) => {
  expect(pathsFrom(['a', 'b', 'c', 'd'], from, step).join(' ')).toBe(expected);
});
