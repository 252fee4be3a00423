import { shippedFindings, shippedGlossary, shippedTranslations } from '../../../support/shippedTranslations';

const segments = shippedTranslations();

test('the checks have nothing to say about the shipped translations, which are right', () => {
  expect(segments.length).toBeGreaterThan(900);
  const said = segments.flatMap((segment) =>
    shippedFindings(segment).map(({ severity, check, path, message }) =>
      [severity, segment.locale, check, path, message].join(' '),
    ),
  );
  expect(said).toEqual([]);
});

/** Changes every text it can, and says which share of the changes a check finds. */
function caught(check: string, change: (target: string, locale: string) => string): { changed: number; found: number } {
  const changed = segments.flatMap((segment) => {
    const target = change(segment.target, segment.locale);
    return target === segment.target ? [] : [{ ...segment, target }];
  });
  return {
    changed: changed.length,
    found: changed.filter((segment) => shippedFindings(segment).some((finding) => finding.check === check)).length,
  };
}

test('a changed digit is found in every text', () => {
  const { changed, found } = caught('numbers', (text) =>
    text.replace(/(?<!<\/?)\d(?!\/?>)/, (digit) => String((Number(digit) + 1) % 10)),
  );
  expect(changed).toBeGreaterThan(140);
  expect(found).toBe(changed);
});

test('a changed unit of time is found in nearly every text', () => {
  const swapped: Record<string, [RegExp, string]> = {
    es: [/(?<=\d )(?:semanas|meses|días|horas)/, 'años'],
    fr: [/(?<=\d )(?:semaines|mois|jours|heures)/, 'ans'],
    de: [/(?<=\d )(?:Wochen|Monate|Monaten|Tage|Tagen|Stunden)/, 'Jahre'],
  };
  const { changed, found } = caught('units', (text, locale) => {
    const [from, to] = swapped[locale] ?? [/$^/, ''];
    return text.replace(from, to);
  });
  expect(changed).toBeGreaterThan(40);
  expect(found / changed).toBeGreaterThan(0.95);
});

const PUT_IN: Record<string, [RegExp, (verb: string) => string]> = {
  es: [/(?<!\p{L})(?<!no )(?:puede|pueden|es|son|está|están|se|ha|han|debe)(?= )/giu, (verb) => `no ${verb}`],
  fr: [/(?<!\p{L})(?<!(?:ne |n’))(?:peut|peuvent|doit|réduit|sont)(?= )(?! pas)/giu, (verb) => `ne ${verb} pas`],
  de: [/(?<!\p{L})(?:kann|können|ist|sind|wird|werden|muss|hat|haben)(?= )(?! nicht)/giu, (verb) => `${verb} nicht`],
};

const TAKEN_OUT: Record<string, [RegExp, (negation: string, rest: string) => string][]> = {
  es: [
    [/(?<!\p{L})no /giu, () => ''],
    [/(?<!\p{L})sin /giu, () => 'con '],
  ],
  fr: [
    [/(?<!\p{L})(?:ne |n’)(\p{L}+) pas(?!\p{L})/giu, (_, verb) => verb],
    [/(?<!\p{L})sans /giu, () => 'avec '],
  ],
  de: [
    [/ nicht(?!\p{L})/giu, () => ''],
    [/(?<!\p{L})kein(?=e|\b)/giu, () => 'ein'],
    [/(?<!\p{L})ohne /giu, () => 'mit '],
  ],
};

/** Texts with one place changed, for every place. */
function oneByOne(text: string, pattern: RegExp, change: (match: string, rest: string) => string): string[] {
  return [...text.matchAll(pattern)].map(
    (match) =>
      text.slice(0, match.index) + change(match[0], match[1] ?? '') + text.slice(match.index + match[0].length),
  );
}

/** Which share of texts of a language, each with one negation too many or too few, is found. */
function shareFound(locale: string, mutate: (target: string) => string[]): number {
  const mutants = segments
    .filter((segment) => segment.locale === locale)
    .flatMap((segment) => mutate(segment.target).map((target) => ({ ...segment, target })));
  expect(mutants.length).toBeGreaterThan(35);
  const found = mutants.filter((one) => shippedFindings(one).some(({ check }) => check === 'negation'));
  return found.length / mutants.length;
}

test.each([
  ['es', 0.75],
  ['fr', 0.8],
  ['de', 0.9],
])(
  'one lost negation is found in %s, in a share of %f at least: the others negate twice, or hide it',
  (locale, least) => {
    const changes = TAKEN_OUT[locale] ?? [];
    const share = shareFound(locale, (text) => changes.flatMap(([pattern, change]) => oneByOne(text, pattern, change)));
    expect(share).toBeGreaterThanOrEqual(least);
  },
);

test.each(['es', 'fr', 'de'])('one added negation is found in %s nearly always', (locale) => {
  const [pattern, change] = PUT_IN[locale] ?? [/$^/u, () => ''];
  expect(shareFound(locale, (text) => oneByOne(text, pattern, change))).toBeGreaterThanOrEqual(0.94);
});

test.each(['es', 'fr', 'de'])('another word for a term of the glossary is found in %s nearly always', (locale) => {
  const wrong = shippedGlossary(locale)
    .filter(({ term, accepted }) => !accepted.some((form) => form.toLowerCase() === term.toLowerCase()))
    .flatMap(({ term, variants, accepted }) => {
      const isTerm = new RegExp(`(?<!\\p{L})(?:${[term, ...variants].join('|')})(?!\\p{L})`, 'iu');
      const begun = accepted.map((form) => form.slice(0, Math.max(4, Math.ceil(form.length * 0.7))));
      return segments
        .filter((segment) => segment.locale === locale && isTerm.test(segment.source))
        .map((segment) => ({
          before: segment.target,
          term,
          segment: { ...segment, target: segment.target.replace(new RegExp(begun.join('|'), 'giu'), 'Xqz') },
        }))
        .filter(({ before, segment: { target } }) => before !== target);
    });
  expect(wrong.length).toBeGreaterThan(300);
  const found = wrong.filter(({ term, segment }) =>
    shippedFindings(segment).some(({ check, message }) => check === 'glossary' && message.startsWith(`“${term}”`)),
  );
  expect(found.length / wrong.length).toBeGreaterThanOrEqual(0.92);
});
