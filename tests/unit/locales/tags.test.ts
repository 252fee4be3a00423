import { canonicalTag, servingLocale } from '../../../src/locales/tags';

test.each([
  ['FR-ca', 'fr-CA'],
  ['fr', 'fr'],
  ['ZH-HANS-cn', 'zh-Hans-CN'],
  ['es-419', 'es-419'],
  ['DE-ch-1996', 'de-CH-1996'],
  ['en-us-posix', 'en-US-posix'],
  ['EN-xa', 'en-XA'],
  // Replaced by "lo" since, and one of Strapi's.
  ['LAO', 'lao'],
])('%s is written %s', (tag, canonical) => expect(canonicalTag(tag)).toBe(canonical));

test.each(['', '*', ' en', 'e', 'english', 'en_GB', 'en-', 'en-GB-', 'x-klingon', 'en-x-a', '123', 'fr\0', 'en-GB-GB'])(
  '%j is no tag',
  (tag) => expect(canonicalTag(tag)).toBeUndefined(),
);

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr-CA'],
  ['fr-ca', 'fr-CA'],
  ['fr-BE', 'fr'],
  ['zh-Hans-SG', 'zh-Hans'],
  ['zh-Hant', undefined],
  ['it', undefined],
  ['fra', undefined],
])('%s is served by %s', (tag, served) =>
  expect(servingLocale(tag, { default: 'en', codes: ['en', 'fr', 'fr-CA', 'zh-Hans'] })).toBe(served),
);
