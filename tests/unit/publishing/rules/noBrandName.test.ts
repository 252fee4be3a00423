import { noBrandName } from '../../../../src/publishing/rules/noBrandName';
import { subject } from '../../../support/subject';
import { says } from './words';

test.each([
  ['en', 'Botox for migraine', '“Botox”'],
  ['en', 'BOTOX® and Dysport™', '“BOTOX®” and “Dysport™”'],
  ['es', 'Con Xeomin', '“Xeomin”'],
  ['fr', 'L’Azzalure', '“Azzalure”'],
  ['fr', 'Vistabel', '“Vistabel”'],
  ['de', 'Die Botoxspritze', '“Botoxspritze”'],
  ['de', 'Kein Bocouture', '“Bocouture”'],
])('in %s, “%s” names a brand', (locale, words, found) => {
  expect(says(noBrandName, locale, words)).toEqual([expect.stringContaining(found)]);
});

test.each(['name', 'summary', 'seo.title', 'seo.description'])('a brand in %s is found', (field) => {
  expect(says(noBrandName, 'en', 'Botox', { field })).toHaveLength(1);
});

test.each([
  ['overview', 'en', 'Botox'],
  ['summary', 'en', 'Botulinum toxin, for example onabotulinumtoxinA'],
  ['summary', 'de', 'Botulinumtoxin'],
])('in %s, in %s, “%s” is right', (field, locale, words) => {
  expect(says(noBrandName, locale, words, { field })).toEqual([]);
});

test('the operator may add brands', () => {
  const settings = { ...subject().settings, words: { 'no-brand-name': { en: ['Newtox'] } } };
  expect(says(noBrandName, 'en', 'Newtox', { settings })).toHaveLength(1);
});
