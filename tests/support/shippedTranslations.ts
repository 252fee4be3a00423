import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Block, parseRichText } from '../../database/seed/richText';
import { tagInline, tagPlain } from '../../src/segments/inline';
import type { InlineNode } from '../../src/segments/nodes';
import { type CheckedSegment, checkSegment, type GlossaryTerm } from '../../src/translation/checks';
import { ROOT } from './root';

const FOLDERS = ['conditions', 'treatments', 'injection-sites', 'guides'];
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
const NO_TEXT = ['slug', 'reviewedBy', 'searchWords'];

const folder = path.join(ROOT, 'database', 'content');
const read = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'));
const filesIn = (type: string) => readdirSync(path.join(folder, type)).map((file) => `${type}/${file}`);

/** Every text of the content that ships beside each of its translations. */
export function shippedTranslations(): CheckedSegment[] {
  return FOLDERS.flatMap(filesIn).flatMap((file) => {
    const { en, ...others } = read(file).text;
    return Object.entries(others).flatMap(([locale, text]) =>
      pairs(en, text, file, '').map((pair) => ({ ...pair, locale })),
    );
  });
}

type Pair = Omit<CheckedSegment, 'locale'>;

/** The files say the same in the same places. */
function pairs(source: unknown, target: unknown, at: string, name: string): Pair[] {
  if (target === undefined || NO_TEXT.includes(name)) return [];
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

const lines = (text: string | undefined) => (text ?? '').split('\n').filter(Boolean);

/** The glossary that ships, in one language. */
export function shippedGlossary(locale: string): GlossaryTerm[] {
  return filesIn('glossary-entries').flatMap((file) => {
    const { term, variants, translations, note = null } = read(file).facts;
    const found = translations.find((one: { locale: string }) => one.locale === locale);
    return found
      ? [{ term, variants: lines(variants), accepted: [found.term, ...lines(found.alsoAccepted)], note }]
      : [];
  });
}

const glossaries = new Map<string, GlossaryTerm[]>();

/** What all checks say of a text, with the glossary that ships. */
export function shippedFindings(segment: CheckedSegment) {
  const { locale } = segment;
  const glossary = glossaries.get(locale) ?? shippedGlossary(locale);
  glossaries.set(locale, glossary);
  return checkSegment(segment, { glossary });
}
