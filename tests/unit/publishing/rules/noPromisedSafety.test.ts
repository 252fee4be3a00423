import { noPromisedSafety } from '../../../../src/publishing/rules/noPromisedSafety';
import { says } from './words';

test.each([
  ['en', 'Guaranteed cure, 100 % risk-free!', '“risk-free”'],
  ['en', 'risk\u2011free', '“risk\u2011free”'],
  ['en', 'It is risk free.', '“risk free”'],
  ['en', 'A painless treatment', '“painless”'],
  ['en', 'The injections are almost painless.', '“almost painless”'],
  ['en', 'NO SIDE EFFECTS', '“NO SIDE EFFECTS”'],
  ['en', 'It has no\u00a0known side\u2011effects.', 'no\u00a0known side\u2011effects'],
  ['en', 'No side effects were seen in the study.', '“No side effects”'],
  ['en', 'It does not cause any side effects.', 'does not cause any side effects'],
  ['en', 'Completely safe', '“Completely safe”'],
  ['en', '100% safe', '“100% safe”'],
  ['en', 'Without any risk', '“Without any risk”'],
  ['en', 'No downtime', '“No downtime”'],
  ['en', 'It is not expensive and painless.', '“painless”'],
  ['en', 'It is not risk-free. It is painless.', '“painless”'],
  ['es', 'Sin dolor', '“Sin dolor”'],
  ['es', 'Libre de riesgos', '“Libre de riesgos”'],
  ['es', 'sin efectos secundarios', '“sin efectos secundarios”'],
  ['es', 'Una inyección indolora', '“indolora”'],
  ['es', 'No tiene ningún riesgo.', 'No tiene ningún riesgo'],
  ['es', 'Totalmente seguro', '“Totalmente seguro”'],
  ['es', 'No duele.', '“No duele”'],
  ['fr', 'Sans douleur', '“Sans douleur”'],
  ['fr', 'sans aucun risque', '“sans aucun risque”'],
  ['fr', 'SANS EFFETS SECONDAIRES', '“SANS EFFETS SECONDAIRES”'],
  ['fr', 'Il n’y a pas d’effets indésirables.', 'effets indésirables”'],
  ['fr', 'Le traitement ne présente aucun risque.', 'ne présente aucun risque'],
  ['fr', 'Des piqûres indolores', '“indolores”'],
  ['fr', 'Totalement sûr', '“Totalement sûr”'],
  ['de', 'Garantiert schmerzfrei', '“Garantiert schmerzfrei”'],
  ['de', 'nebenwirkungsfrei', '“nebenwirkungsfrei”'],
  ['de', 'Keine Nebenwirkungen', '“Keine Nebenwirkungen”'],
  ['de', 'Ohne jedes Risiko', 'Risiko'],
  ['de', 'Eine schmerzlose, risikofreie Behandlung', '“schmerzlose” and “risikofreie”'],
  ['de', 'Völlig sicher', '“Völlig sicher”'],
  ['de', 'Es tut nicht weh.', '“tut nicht weh”'],
  ['de', 'Keine Ausfallzeit', '“Keine Ausfallzeit”'],
])('in %s, “%s” promises safety', (locale, words, found) => {
  const said = says(noPromisedSafety, locale, words);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(found);
});

test.each([
  ['en', 'It is not painless.'],
  ['en', 'It is not risk-free.'],
  ['en', 'It is not free of risk.'],
  ['en', 'It can never be called painless.'],
  ['en', 'No treatment is without risk.'],
  ['en', 'No treatment is free from side effects.'],
  ['en', 'It gave two more pain-free days a month.'],
  ['en', 'No serious side effects were reported in 14 people.'],
  ['en', 'Side effects can appear.'],
  ['es', 'No está libre de riesgos.'],
  ['es', 'Ningún tratamiento está exento de riesgos.'],
  ['es', 'No es indoloro.'],
  ['es', 'Más días sin dolor de cabeza'],
  ['fr', 'Ce n’est pas sans risque.'],
  ['fr', 'Aucun traitement n’est sans risque.'],
  ['fr', 'Les piqûres ne sont pas indolores.'],
  ['de', 'Die Spritze ist nicht schmerzfrei.'],
  ['de', 'Keine Behandlung ist ohne Risiko.'],
  ['de', 'Es gibt keine Garantie, dass sie schmerzlos ist.'],
  ['de', 'Mehr schmerzfreie Tage'],
  ['de', 'Mehr kopfschmerzfreie Tage im Monat'],
  ['ja', 'painless'],
])('in %s, “%s” does not', (locale, words) => {
  expect(says(noPromisedSafety, locale, words)).toEqual([]);
});
