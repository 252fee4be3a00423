import { says } from './check';

test.each([
  ['It cannot repair the joint.', 'fr', 'Cela ne peut pas réparer l’articulation.'],
  ['It is not approved.', 'es', 'No está autorizado.'],
  ['It doesn’t hurt.', 'de', 'Es tut nicht weh.'],
  ['Without surgery.', 'de', 'Ohne Operation.'],
  ['Only certain areas.', 'fr', 'Elle ne touche que certaines zones.'],
  ['Nothing happens. It works.', 'es', 'No pasa nada. Funciona.'],
  ['Step by step.', 'fr', 'Pas à pas.'],
  ['Nobody helps.', 'fr', 'Personne n’aide.'],
  ['It is not so.', 'ja', 'そうではありません。'],
])('%s is, in %s, %s', (source, locale, target) => {
  expect(says('negation', source, target, { locale })).toEqual([]);
});

test.each([
  ['It cannot repair the joint.', 'fr', 'Cela peut réparer l’articulation.', 'negates (“cannot”)'],
  ['It is not approved. Ask.', 'es', 'Está autorizado. Pregunte.', 'negates (“not”)'],
  ['It is approved.', 'de', 'Es ist nicht zugelassen.', 'negates (“nicht”)'],
  ['It helps. It does not cure.', 'fr', 'Cela n’aide pas. Cela guérit.', 'negates'],
  ['It works for months.', 'es', 'No funciona durante meses.', 'negates (“No”)'],
])('%s is not, in %s, %s', (source, locale, target, expected) => {
  expect(says('negation', source, target, { locale })[0]).toContain(expected);
});
