import { RULES } from '../../../../src/publishing/rules';
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

test.each(['en', 'es', 'fr', 'de'])('in %s, no rule takes 50 ms for 100,000 hostile characters', (locale) => {
  const slow = PIECES.flatMap((piece) => {
    const texts = [text(piece.repeat(Math.ceil(LENGTH / piece.length)), { kind: 'paragraph' })];
    const hostile = subject({ locale, texts, combinations: [] });
    return RULES.flatMap(({ id, check }) => {
      const ms = fastest(() => check(hostile));
      return ms > 50 ? [{ id, piece, ms }] : [];
    });
  });
  expect(slow).toEqual([]);
});

/** The least time of the processor in five tries: what others do on the machine is no slowness of a rule. */
function fastest(run: () => unknown): number {
  let ms = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 5 && ms > 50; n += 1) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    ms = Math.min(ms, (user + system) / 1000);
  }
  return ms;
}
