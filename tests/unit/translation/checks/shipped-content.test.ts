import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Block, parseRichText } from '../../../../database/seed/richText';
import { tagInline, tagPlain } from '../../../../src/segments/inline';
import type { InlineNode } from '../../../../src/segments/nodes';
import { type CheckedSegment, checkSegment, type GlossaryTerm } from '../../../../src/translation/checks';
import { ROOT } from '../../../support/root';

const folder = path.join(ROOT, 'database', 'content');
const read = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'));
const filesIn = (type: string) => readdirSync(path.join(folder, type)).map((file) => `${type}/${file}`);

const SINGLE = new Set([
  'name',
  'question',
  'summary',
  'title',
  'imageAlternativeText',
  'imageCaption',
  'evidenceNote',
  'administeredBy',
]);

type Pair = Omit<CheckedSegment, 'locale'>;

/** Every text of the content beside its translation: the files say the same in the same places. */
function pairs(source: unknown, target: unknown, at: string, name: string): Pair[] {
  if (target === undefined || ['slug', 'reviewedBy', 'lastReviewed'].includes(name)) return [];
  if (typeof source === 'string' && typeof target === 'string') {
    const isSingle = SINGLE.has(name) || at.includes('seo');
    const taggedOf = (text: string) => (isSingle ? [tagPlain(text)] : leaves(parseRichText(text)));
    const to = taggedOf(target);
    return taggedOf(source).map(({ text, codes }, index) => ({
      path: `${at}.${index}`,
      source: text,
      target: to[index]?.text ?? '',
      sourceCodes: codes,
      targetCodes: to[index]?.codes ?? [],
      sourceLocale: 'en',
    }));
  }
  if (typeof source !== 'object' || source === null) return [];
  return Object.entries(source).flatMap(([key, value]) =>
    pairs(value, (target as Record<string, unknown>)[key], `${at}.${key}`, Array.isArray(source) ? name : key),
  );
}

function leaves(blocks: Block[]) {
  return blocks
    .flatMap((block): { children: unknown }[] => (block.type === 'list' ? block.children : [block]))
    .map(({ children }) => tagInline(children as InlineNode[]));
}

const segments: CheckedSegment[] = ['conditions', 'treatments', 'injection-sites'].flatMap(filesIn).flatMap((file) => {
  const { en, ...others } = read(file).text;
  return Object.entries(others).flatMap(([locale, text]) =>
    pairs(en, text, file, '').map((pair) => ({ ...pair, locale })),
  );
});

const lines = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);

const glossaryIn = (locale: string): GlossaryTerm[] =>
  filesIn('glossary-entries').flatMap((file) => {
    const { term, variants, translations } = read(file).facts;
    const found = translations.find((one: { locale: string }) => one.locale === locale);
    return found ? [{ term, variants: lines(variants), accepted: [found.term, ...lines(found.alsoAccepted)] }] : [];
  });

const glossaries = new Map(['es', 'fr', 'de'].map((locale) => [locale, glossaryIn(locale)]));
const findings = (segment: CheckedSegment) => checkSegment(segment, { glossary: glossaries.get(segment.locale) ?? [] });

test('the shipped translations, which are right, have no blocker', () => {
  expect(segments.length).toBeGreaterThan(800);
  const blockers = segments.flatMap(findings).filter(({ severity }) => severity === 'blocker');
  expect(blockers).toEqual([]);
});

test('warnings are rare enough to be read: few of a hundred texts have one', () => {
  const share = (check: string) =>
    segments.filter((segment) => findings(segment).some((finding) => finding.check === check)).length / segments.length;
  expect(share('negation')).toBeLessThan(0.03);
  expect(share('glossary')).toBeLessThan(0.06);
  expect(share('same-as-source')).toBe(0);
});

/** Changes every text it can, and says which share of the changes a check finds. */
function caught(check: string, change: (target: string, locale: string) => string): { changed: number; found: number } {
  const changed = segments.flatMap((segment) => {
    const target = change(segment.target, segment.locale);
    return target === segment.target ? [] : [{ ...segment, target }];
  });
  return {
    changed: changed.length,
    found: changed.filter((segment) => findings(segment).some((finding) => finding.check === check)).length,
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

test('a lost negation is found in three texts of four: the others negate twice, or with other words', () => {
  const negation: Record<string, RegExp> = {
    es: /(?<!\p{L})no /iu,
    fr: /(?<!\p{L})(?:ne |n’)(\p{L}+) pas(?!\p{L})/iu,
    de: / nicht(?!\p{L})/iu,
  };
  const { changed, found } = caught('negation', (text, locale) =>
    text.replace(negation[locale] ?? /$^/, (_, verb) => (typeof verb === 'string' ? verb : '')),
  );
  expect(changed).toBeGreaterThan(60);
  expect(found / changed).toBeGreaterThan(0.75);
});
