import { says } from './check';

test.each([
  ['50 units', 'fr', '50 unités'],
  ['50 units', 'de', '50 Einheiten'],
  ['50 U', 'es', '50 U'],
  ['2 days', 'de', '2 Tagen'],
  ['a 24-week trial', 'de', 'eine 24-wöchige Studie'],
  ['9 to 17 months', 'es', 'entre 9 y 17 meses'],
  ['from 1.6 to 2.9%', 'es', 'entre el 1,6 y el 2,9 %'],
  ['4 mg per ml', 'fr', '4 mg par ml'],
  ['2 or 3 weeks', 'fr', '2 ou 3 semaines'],
  ['a 10 mg dose', 'de', 'eine 10-mg-Dosis'],
  ['5 milligrams', 'fr', '5 mg'],
  ['2 millilitres', 'es', '2 ml'],
  ['50 Units', 'fr', '50 unités'],
  ['over 18', 'es', 'mayores de 18 años'],
  ['2 fewer migraine days', 'es', '2 días de migraña menos'],
  ['over 12 months', 'fr', 'sur une année, soit 12 mois'],
])('%s is, in %s, %s', (source, locale, target) => {
  expect(says('units', source, target, { locale })).toEqual([]);
});

test.each([
  ['2 days', 'fr', '2 semaines', '2 has the unit weeks; in the source it is days.'],
  ['50 units', 'es', '50 mg', '50 has the unit mg; in the source it is units.'],
  ['9 to 17 months', 'de', '9 bis 17 Jahre', '9 has the unit years; in the source it is months.'],
  ['98.5%', 'de', '98,5', '98,5 lacks its unit, %.'],
  ['5 people', 'fr', '5 %', '5 has no unit % in the source.'],
  ['2 fewer migraine days', 'es', '2 años de migraña menos', '2 has no unit years in the source.'],
  ['4 mg', 'fr', '4 g', '4 has the unit g; in the source it is mg.'],
])('%s is not, in %s, %s', (source, locale, target, expected) => {
  expect(says('units', source, target, { locale })).toContain(expected);
});
