import { seoLengths } from '../../../../src/publishing/rules/seoLengths';
import { subject, text } from '../../../support/subject';

test.each([
  ['seo.title', 1, []],
  ['seo.title', 60, []],
  ['seo.title', 61, ['61 characters; give it at most 60']],
  ['seo.description', 49, ['49 characters; give it at least 50']],
  ['seo.description', 50, []],
  ['seo.description', 160, []],
  ['seo.description', 161, ['161 characters; give it at most 160']],
  ['summary', 300, []],
])('%s of %i characters', (field, length, expected) => {
  const texts = [text('é'.repeat(length), { path: field, field })];
  expect(seoLengths.check(subject({ texts })).map(({ path, message }) => `${path}: ${message}`)).toEqual(
    expected.map((one) => expect.stringContaining(one)),
  );
});

test('a character beyond the first plane counts once', () => {
  expect(seoLengths.check(subject({ texts: [text('𝒂'.repeat(60), { field: 'seo.title' })] }))).toEqual([]);
});
