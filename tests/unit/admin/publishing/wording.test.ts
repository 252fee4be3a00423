import { selected } from '../../../../src/admin/publishing/history/selected';
import { findingsWords, listed } from '../../../../src/admin/publishing/wording/counts';
import { actionWords, authorWords } from '../../../../src/admin/publishing/wording/record';
import { servedWords } from '../../../../src/admin/publishing/wording/served';
import { valueWords } from '../../../../src/admin/publishing/wording/values';
import { languageName } from '../../../../src/admin/words/languageName';

test.each([
  [{ state: 'served' }, 'Served'],
  [{ state: 'not-published' }, 'Not published'],
  [{ state: 'not-served', because: 'English is a draft' }, 'Published, not served: English is a draft'],
] as const)('%o is "%s"', (served, words) => {
  expect(servedWords(served)).toBe(words);
});

test('findings are counted in words', () => {
  const [blocker, warning] = [{ severity: 'blocker' }, { severity: 'warning' }] as const;
  expect(findingsWords([blocker, warning, blocker])).toBe('2 blockers, 1 warning');
  expect(findingsWords([warning])).toBe('1 warning');
  expect(findingsWords([])).toBe('Nothing stands in the way of publishing.');
});

test('names are listed', () => {
  expect(listed([])).toBe('');
  expect(listed(['English'])).toBe('English');
  expect(listed(['English', 'French', 'Spanish'])).toBe('English, French and Spanish');
});

test('a line of the record says what, where and by whom', () => {
  expect(actionWords({ action: 'publish', locale: 'fr' })).toBe('Published in French');
  expect(actionWords({ action: 'delete', locale: null })).toBe('Deleted');
  expect(authorWords({ by: { kind: 'person', name: 'Ada' }, road: 'admin' })).toBe('Ada, in the admin panel');
  expect(authorWords({ by: { kind: 'program', name: null }, road: 'program' })).toBe('A program, on the server');
  expect(actionWords({ action: 'release', locale: null })).toBe('Release published');
  expect(actionWords({ action: 'take-back', locale: null })).toBe('Release taken back');
  expect(authorWords({ by: { kind: 'person', name: 'Ada' }, road: 'schedule' })).toBe('Ada, as it was scheduled');
  expect(languageName('not a code')).toBe('not a code');
});

test.each([
  ['text', 'A text', 'A text'],
  ['nothing', null, '(nothing)'],
  ['a choice', true, 'Yes'],
  [
    'rich text',
    [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'One ' },
          { type: 'text', text: 'two', bold: true },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'Three' }] },
    ],
    'One two\n\nThree',
  ],
  ['parts', [{ id: 4, key: 'k', question: 'Why?', answer: 'So.' }], 'Why?: So.'],
  [
    'related entries',
    [
      { documentId: 'x', name: 'A study' },
      { documentId: 'y', title: 'Another' },
    ],
    'A study; Another',
  ],
  [
    'a relation as it is edited',
    { connect: [{ label: 'A study' }], disconnect: [{ name: 'B' }] },
    'added: A study; taken out: B',
  ],
])('%s is shown as words', (_what, value, words) => {
  expect(valueWords(value)).toBe(words);
});

test('a very long value is cut', () => {
  expect(valueWords('x'.repeat(5000))).toHaveLength(2002);
});

test('two states are compared: a third takes the place of the first', () => {
  expect(selected([1], 2)).toEqual([1, 2]);
  expect(selected([1, 2], 3)).toEqual([2, 3]);
  expect(selected([1, 2], 1)).toEqual([2]);
});
