import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Code } from '../../../../src/tagged-text';
import { assertKnownChecks, CHECKS, checkSegment } from '../../../../src/translation/checks';
import { ROOT } from '../../../support/root';
import { says } from './check';

const sourceCodes: Code[] = [
  { id: '1', type: 'bold' },
  { id: '2', type: 'link', value: 'https://example.org' },
  { id: '3', type: 'break' },
  { id: '4', type: 'placeholder', value: '{clinic}' },
];
const SOURCE = '<1>One</1> <2>two</2><3/> at <4/>';

describe('codes', () => {
  test.each([
    ['the same tags in another order', '<2>deux</2> <1>un</1><3/> à <4/>', []],
    ['a lost link', '<1>un</1> deux<3/> à <4/>', ['The link of the source, <2>, is missing.']],
    ['a lost line break', '<1>un</1> <2>deux</2> à <4/>', ['The line break of the source, <3>, is missing.']],
    ['a doubled tag', '<1>u</1><1>n</1> <2>deux</2><3/><4/>', ['The bold text, <1>, is there more than once.']],
    ['a forged tag', '<1>un</1> <2>deux</2><3/><4/><9/>', ['<9> is no tag of the source.']],
    ['an emptied link', '<1>un</1> deux <2></2><3/><4/>', ['The link, <2>, has no words in it.']],
    ['tags within tags without end', '<1>'.repeat(3500), ['Tags are nested more than 50 deep.']],
    ['a tag that is never closed', '<1>un', ['<1> is never closed.']],
    ['crossing tags', '<1>un <2>deux</1></2>', ['</1> closes no open <1>.']],
  ])('%s', (_, target, expected) => {
    expect(says('codes', SOURCE, target, { sourceCodes })).toEqual(expected);
  });
});

test.each([
  ['kept', 'à <4/>', []],
  ['typed by hand', 'à {clinic}', []],
  ['lost', 'ici', ['The placeholder {clinic} is missing; keep it as it is.']],
  [
    'translated',
    'à {clinique}',
    ['The placeholder {clinic} is missing; keep it as it is.', '{clinique} is no placeholder of the source.'],
  ],
])('a placeholder that is %s', (_, target, expected) => {
  expect(says('placeholders', 'at <4/>', target, { sourceCodes })).toEqual(expected);
});

test.each([
  ['fits', 'x'.repeat(10), []],
  ['is too long', 'x'.repeat(13), ['13 characters; at most 10 fit. Shorten it by 3.']],
  ['fits without its tags', '<1>xxxxxxxxxx</1>', []],
])('a text that %s', (_, target, expected) => {
  expect(says('length', '<1>a</1>', target, { sourceCodes, maxLength: 10 })).toEqual(expected);
});

test.each([
  ['a sentence that was copied', 'This is a whole sentence.', 'This is  a whole sentence.', 1],
  ['a name', 'Botox', 'Botox', 0],
  ['a short term', 'Frey syndrome', 'Frey syndrome', 0],
  ['a code', 'L74.510 G43.709', 'L74.510 G43.709', 0],
])('%s', (_, source, target, count) => {
  expect(says('same-as-source', source, target)).toHaveLength(count);
});

test.each([
  ['a bidi override', 'a\u202Eb', 'fr', 'U+202E'],
  ['a zero-width space', 'a\u200Bb', 'fr', 'U+200B'],
  ['a control character', 'a\u0007b', 'fr', 'U+0007'],
  ['a replacement character', 'a\uFFFDb', 'fr', 'U+FFFD'],
  ['half a character', 'a\uD800b', 'fr', 'U+D800'],
  ['a joiner where none is needed', 'a\u200Db', 'fr', 'U+200D'],
])('%s is forbidden', (_, target, locale, code) => {
  expect(says('forbidden-characters', 'ab', target, { locale })[0]).toContain(code);
});

test.each([
  ['non-breaking spaces', 'a\u00A0: b\u202F!', 'fr'],
  ['line breaks and tabs', 'a\n\tb', 'fr'],
  ['an emoji of several', 'a 👩‍⚕️ b', 'fr'],
  ['a joiner in Persian', 'می\u200Cخواهم', 'fa'],
])('%s are allowed', (_, target, locale) => {
  expect(says('forbidden-characters', 'ab', target, { locale })).toEqual([]);
});

test('about a text without words, only that is said', () => {
  const segment = { path: 'p', source: '50 units not', target: ' ', sourceCodes: [], targetCodes: [] };
  const found = checkSegment({ ...segment, sourceLocale: 'en', locale: 'fr' }, { glossary: [] });
  expect(found).toEqual([{ check: 'empty', severity: 'blocker', path: 'p', message: 'The translation is empty.' }]);
});

test('the operator chooses severities, and is told of a check that there is not', () => {
  const segment = { path: 'p', source: 'It is not.', target: 'C’est.', sourceCodes: [], targetCodes: [] };
  const run = (severities: object) =>
    checkSegment({ ...segment, sourceLocale: 'en', locale: 'fr' }, { glossary: [] }, severities).map(
      ({ check, severity }) => [check, severity],
    );
  expect(run({})).toEqual([['negation', 'warning']]);
  expect(run({ negation: 'blocker' })).toEqual([['negation', 'blocker']]);
  expect(run({ negation: 'off' })).toEqual([]);
  expect(() => assertKnownChecks({ spelling: 'off' })).toThrow(/spelling; there are the checks empty, codes/);
});

test('the README lists exactly the checks that there are, with their severity', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [section = ''] = /^## For translators$.*?(?=^## )/ms.exec(readme) ?? [];
  const listed = [...section.matchAll(/^\| `([a-z-]+)` +\| [^|]+ \| (blocker|warning) +\|$/gm)];
  expect(Object.fromEntries(listed.map(([, id, severity]) => [id, severity]))).toEqual(
    Object.fromEntries(CHECKS.map(({ id, severity }) => [id, severity])),
  );
});
