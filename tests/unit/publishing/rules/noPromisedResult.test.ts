import { noPromisedResult } from '../../../../src/publishing/rules/noPromisedResult';
import { subject, text } from '../../../support/subject';
import { says } from './words';

test.each([
  ['en', 'Guaranteed cure, 100 % risk-free!', '“Guaranteed” and “cure”'],
  ['en', 'Cures migraine', '“Cures”'],
  ['en', 'CURES MIGRAINE', '“CURES”'],
  ['en', 'We guarantee results.', '“guarantee”'],
  ['en', '100\u00a0% effective', '“100\u00a0% effective”'],
  ['en', '100%\u202feffective', 'effective'],
  ['en', 'It is 100 percent effective.', '100 percent effective'],
  ['en', 'It always works.', '“always works”'],
  ['en', 'A permanent solution for sweating', '“permanent solution”'],
  ['en', 'It definitely helps.', '“definitely helps”'],
  ['en', 'It gua\u00adran\u200bteed relief', 'ran\u200bteed”'],
  ['en', 'Sweating ends once‑and‑for‑all.', 'once'],
  ['en', 'It does not hurt, cures migraine.', '“cures”'],
  ['en', 'It does not hurt and cures migraine.', '“cures”'],
  ['en', 'It does not cure bruxism. It cures migraine.', '“cures”'],
  ['en', 'No surgery: a guaranteed result', '“guaranteed”'],
  ['en', 'No other treatment cures migraine so well.', '“cures”'],
  ['en', 'It not only eases pain but cures it.', '“cures”'],
  ['en', 'No doubt it cures migraine.', '“cures”'],
  ['en', 'Without surgery we treat and cure migraine.', '“cure”'],
  ['en', 'Say goodbye to migraine forever', 'goodbye to migraine forever'],
  ['fr', 'Efficacité : 100 %, efficacité de 100 %', '“efficacité de 100 %”'],
  ['en-GB', 'Cures migraine', '“Cures”'],
  ['es', 'Cura la migraña', '“Cura”'],
  ['es', 'CURACIÓN GARANTIZADA', '“CURACIÓN” and “GARANTIZADA”'],
  ['es', 'Resultados garantizados', '“garantizados”'],
  ['es', 'Garantizamos el resultado.', '“Garantizamos”'],
  ['es', 'Eficacia del 100 %: 100 % eficaz', '“100 % eficaz”'],
  ['es', 'Una solucio\u0301n definitiva', '“solucio\u0301n definitiva”'],
  ['es', 'Siempre funciona.', '“Siempre funciona”'],
  ['es', 'No duele y cura la migraña.', '“cura”'],
  ['es', 'No solo alivia, cura la migraña.', '“cura”'],
  ['es', 'Éxito asegurado', '“Éxito asegurado”'],
  ['fr', 'Guérison assurée', '“Guérison”'],
  ['fr', 'Gue\u0301rit la migraine', '“Gue\u0301rit”'],
  ['fr', 'RÉSULTATS GARANTIS', '“GARANTIS”'],
  ['fr', 'Efficace à 100 %, 100 % efficace', '“100 % efficace”'],
  ['fr', 'Une solution définitive', '“solution définitive”'],
  ['fr', 'Cela ne fait pas mal et guérit la migraine.', '“guérit”'],
  ['fr', 'Cela marche à tous les coups.', '“marche à tous les coups”'],
  ['fr-CA', 'Effet garanti', '“garanti”'],
  ['de', 'Heilt Migräne', '“Heilt”'],
  ['de', 'Garantierte Wirkung', '“Garantierte”'],
  ['de', 'Migräne ist heilbar.', '“heilbar”'],
  ['de', '100\u202f%ig wirksam', 'wirksam”'],
  ['de', 'Hundertprozentige Wirkung', '“Hundertprozentige Wirkung”'],
  ['de', 'Eine dauerhafte Lösung', '“dauerhafte Lösung”'],
  ['de', 'Wirkt immer.', '“Wirkt immer”'],
  ['de', 'Es schmerzt nicht und heilt Migräne.', '“heilt”'],
  ['de', 'Garantiert keine Nebenwirkungen', '“Garantiert”'],
  ['de', 'Die Spritze heilt nicht nur Migräne.', '“heilt”'],
])('in %s, “%s” promises a result', (locale, words, found) => {
  const said = says(noPromisedResult, locale, words);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(found);
});

test.each([
  ['en', 'It cannot cure migraine.'],
  ['en', 'It does not cure migraine.'],
  ['en', 'It doesn’t cure migraine.'],
  ['en', 'There is no cure.'],
  ['en', 'A cure is not known.'],
  ['en', 'A cure for migraine cannot be promised.'],
  ['en', 'There is no guarantee, and no result is guaranteed.'],
  ['en', 'Nobody can guarantee that it works.'],
  ['en', 'There is no evidence that botulinum toxin cures migraine.'],
  ['en', 'Whether it cures anything is unknown.'],
  ['en', 'The effect is not permanent.'],
  ['en', 'It does not always work.'],
  ['en', 'Keep the medicine secure.'],
  ['en', 'A permanent weakness has been reported.'],
  ['es', 'No cura la migraña.'],
  ['es', 'No se garantiza ningún resultado.'],
  ['es', 'Nadie puede garantizarlo ni curarla.'],
  ['es', 'La curación no está garantizada.'],
  ['es', 'No existe curación.'],
  ['es', 'Dibujo de una cicatriz curada'],
  ['es', 'Asegúrese de beber agua.'],
  ['es', 'No siempre funciona.'],
  ['fr', 'Cela ne guérit pas la migraine.'],
  ['fr', 'Le résultat n’est pas garanti.'],
  ['fr', 'Il n’existe aucune guérison.'],
  ['fr', 'Personne ne peut garantir le résultat.'],
  ['fr', 'La guérison n’est pas possible.'],
  ['fr', 'Une cicatrice guérie sur une joue'],
  ['de', 'Es gibt keine Garantie.'],
  ['de', 'Das heilt Migräne nicht.'],
  ['de', 'Wir garantieren keine Wirkung.'],
  ['de', 'Es gibt keine Garantie, dass es die Migräne heilt.'],
  ['de', 'Eine Heilung ist nicht möglich.'],
  ['de', 'Die Wunde heilt in einigen Tagen.'],
  ['de', 'Migräne ist unheilbar.'],
  ['ja', 'Guaranteed cure'],
])('in %s, “%s” does not', (locale, words) => {
  expect(says(noPromisedResult, locale, words)).toEqual([]);
});

test.each([
  ['en', 'Can it cure migraine?', []],
  ['es', '¿Cura la migraña?', []],
  ['fr', 'Est-ce que cela guérit la migraine ?', []],
  ['de', 'Heilt die Spritze Migräne?', []],
  ['en', 'Want a guaranteed cure?', ['“guaranteed” and “cure”']],
  ['en', 'Is it good? Guaranteed?', ['“Guaranteed”']],
])('in %s, the question “%s” only asks, or not', (locale, words, found) => {
  const said = says(noPromisedResult, locale, words, { field: 'faqs.question' });
  expect(said).toEqual(found.map((one) => expect.stringContaining(one)));
});

test('a text that is no question of a FAQ does not ask', () => {
  expect(says(noPromisedResult, 'en', 'Can it cure migraine?')).toHaveLength(1);
});

test('every text has one finding, at its path', () => {
  const texts = [
    text('Cures and guarantees.'),
    text('Fine.', { path: 'overview.0' }),
    text('A cure.', { path: 'faqs.k.answer.0' }),
  ];
  expect(noPromisedResult.check(subject({ texts })).map(({ path }) => path)).toEqual(['summary', 'faqs.k.answer.0']);
});

describe('words of the operator', () => {
  const settings = {
    ...subject().settings,
    words: { 'no-promised-result': { en: ['Wow-Effect (new)', ''], ja: ['治る'] } },
  };

  test.each([
    ['en', 'The WOW effect (new) is here.', 1],
    ['en', 'There is no wow‑effect (new).', 0],
    ['en', 'The wow-effect (newer) is here.', 0],
    ['es', 'The wow-effect (new).', 0],
    ['ja', '治る', 1],
    ['en', 'Guaranteed', 1],
  ])('in %s, “%s” has %i', (locale, words, count) => {
    expect(says(noPromisedResult, locale, words, { settings })).toHaveLength(count);
  });
});
