import { noBeforeAndAfter } from '../../../../src/publishing/rules/noBeforeAndAfter';
import { says } from './words';

test.each([
  ['en', 'See our before-and-after pictures.', 'before-and-after pictures'],
  ['en', 'Before/after photos', 'Before/after photos'],
  ['en', 'Look ten years younger!', 'ten years younger'],
  ['en', 'Don’t wait!', '“Don’t wait”'],
  ['en', 'Act now: limited offer', '“Act now” and “limited offer”'],
  ['en', 'Only this week', '“Only this week”'],
  ['en', '20 % off', '“20 % off”'],
  ['es', 'Fotos de antes y después', 'Fotos de antes y después'],
  ['es', 'Antes y después: fotos', '“Antes y después”'],
  ['es', 'Parezca diez años más joven', 'más joven'],
  ['es', '¡No espere más!', '“No espere más”'],
  ['es', 'Oferta limitada', '“Oferta limitada”'],
  ['es', 'Solo esta semana', '“Solo esta semana”'],
  ['fr', 'Photos avant-après', 'Photos avant-après'],
  ['fr', 'Dix ans de moins', 'Dix ans de moins'],
  ['fr', 'N’attendez plus !', '“N’attendez plus”'],
  ['fr', 'Offre limitée', '“Offre limitée”'],
  ['de', 'Vorher-nachher-Bilder', '“Vorher-nachher-Bilder”'],
  ['de', 'Zehn Jahre jünger', '“Zehn Jahre jünger”'],
  ['de', 'Warten Sie nicht!', '“Warten Sie nicht”'],
  ['de', 'Nur diese Woche', '“Nur diese Woche”'],
])('in %s, “%s” presses', (locale, words, found) => {
  const said = says(noBeforeAndAfter, locale, words);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(found);
});

test.each([
  ['en', 'Before and after the injection, do not drink alcohol.'],
  ['en', 'We show no before-and-after pictures.'],
  ['en', 'If it is sudden, do not wait. Call your emergency number at once.'],
  ['es', 'Si es repentina, no espere. Llame al número de emergencias.'],
  ['es', 'Antes y después de la inyección'],
  ['fr', 'N’attendez pas. Appelez le numéro d’urgence.'],
  ['fr', 'N’hésitez pas à demander.'],
  ['de', 'Warten Sie nicht. Wählen Sie den Notruf.'],
  ['de', 'Vorher kann der Bereich getestet werden.'],
  ['ja', 'Act now'],
])('in %s, “%s” does not', (locale, words) => {
  expect(says(noBeforeAndAfter, locale, words)).toEqual([]);
});

test('a text of safety may hurry, and shows no pictures either', () => {
  expect(says(noBeforeAndAfter, 'en', 'Do not wait.', { safety: true })).toEqual([]);
  expect(says(noBeforeAndAfter, 'en', 'Before and after photos', { safety: true })).toHaveLength(1);
});
