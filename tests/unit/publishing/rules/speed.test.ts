import { RULES } from '../../../../src/publishing/rules';
import { leastTime, slowness } from '../../../support/slowness';
import { subject, text } from '../../../support/subject';

const LENGTH = 100_000;

/** Repeated, each is what some expression, negation or break matches almost, or matches often. */
const PIECES = [
  ...['a', ' ', 'a ', '\n ', 'x\n', '.', ', ', '-', '1', '100 % ', "n't ", 'é', 'e\u0301', '\u00ad', '—', '？'],
  ...['not ', 'no ', 'without ', 'cure ', 'no cure ', 'cure, ', 'free of ', 'any all known ', 'no any any ', 'rid of '],
  ...['not only ', 'no doubt ', 'always ', 'look ', 'eliminates ', 'sin ', 'sin ningún tipo de ', 'cura ', 'no cura '],
  ...['parecer ', 'elimina ', 'elimina con ', 'ne ', "n'a ", 'pas ', "pas d'", 'guérit ', 'ne guérit pas ', 'élimine '],
  ...['nicht ', 'heilt ', 'heilt a b c d e f ', 'keine ', 'ohne ', 'beseitigt ', 'wirkt ', 'keine Garantie, dass '],
];

/** A text that is made of one piece again and again. */
function repeated(piece: string, locale: string, length = LENGTH) {
  const texts = [text(piece.repeat(Math.ceil(length / piece.length)), { kind: 'paragraph' })];
  return subject({ locale, texts, combinations: [] });
}

test.each(['en', 'es', 'fr', 'de'])(
  'in %s, no rule takes 50 ms more for 100,000 hostile characters than for usual words',
  (locale) => {
    const usual = repeated('The doctor gives many small injections into the skin. ', locale);
    const slow = RULES.flatMap(({ id, check }) => {
      const allowed = leastTime(() => check(usual)) + 50;
      return PIECES.flatMap((piece) => {
        const ms = slowness((length) => check(repeated(piece, locale, length)), LENGTH, allowed);
        return ms > 0 ? [{ id, piece, ms }] : [];
      });
    });
    expect(slow).toEqual([]);
  },
);
