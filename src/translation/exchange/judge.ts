import { fingerprint, isBlank, retag, type TaggedWords } from '../../segments';
import { type Code, TaggedTextError } from '../../tagged-text';
import type { CheckText } from '../checksFor';
import type { Decisions, Finding } from '../contract';
import type { Assessed, NewText, Translation } from '../states';
import type { AddressedUnit } from './unit';

/** What is to be done about one unit. */
export type Verdict =
  | { kind: 'unchanged' }
  | { kind: 'refused'; code: string; reason: string }
  | { kind: 'apply'; assessed: Assessed; text: NewText; findings: Finding[] }
  | { kind: 'conflict'; assessed: Assessed; theirs: string; baseSource: string; baseTarget: string | null };

/** Checks whose findings make a text unfit to be written at all; the others are reported with it. */
const REFUSING = new Set(['empty', 'codes', 'placeholders', 'length', 'forbidden-characters', 'same-as-source']);

/**
 * Three-way comparison of a segment: base (the source and target as they were exported), theirs (the file) and ours
 * (what is there now). A file is trusted for its texts alone, not for the states that its tool left in it.
 *
 * - theirs is ours, or theirs is base: nothing to do;
 * - ours is base: theirs is written;
 * - else somebody changed the source or the translation meanwhile: a conflict, for the translator to decide.
 */
export function judge(
  translation: Translation,
  { unit, path }: AddressedUnit,
  check: CheckText,
  decision: Decisions[string] | undefined,
): Verdict {
  if (!unit.translate && (unit.target === undefined || sameWords(unit.target, unit.source)))
    return { kind: 'unchanged' };
  if (translation.source.segments.some((segment) => segment.path === path && segment.kind === 'code'))
    return refused('protected', 'This is program code, which is not translated.');
  const named = segmentAt(translation, path);
  const assessed = moved(translation, path, named, unit.sourceFingerprint) ?? named;
  if (!assessed)
    return refused('unknown-path', `The entry has no segment "${path}" now; nothing can be written there.`);
  const { source, target } = assessed;
  const ours = target && !isBlank(target) ? target.fingerprint : null;
  const base = unit.targetFingerprint ?? null;
  if (unit.problem) return refused('codes', unit.problem);
  if (unit.target === undefined || unit.target.trim() === '')
    return base === null ? { kind: 'unchanged' } : refused('empty', 'The translation is empty; the old one is kept.');

  // OmegaT writes CR LF if it met a CR anywhere in the file.
  const words = unit.target.replace(/\r\n?/g, '\n');
  const theirs = readTheirs(assessed, words);
  if ('reason' in theirs) return refused('codes', theirs.reason);
  const theirPrint = fingerprint(theirs);
  if (theirPrint === ours || theirPrint === base) return { kind: 'unchanged' };
  if (!unit.translate) return refused('protected', 'This text is marked as not to be translated, and was changed.');
  if (base === null && sameWords(words, unit.source))
    return refused('same-as-source', 'The translation is the source text.');

  const findings = check(source, { text: words, codes: [...source.codes] });
  const unfit = findings.find(({ check: id }) => REFUSING.has(id));
  if (unfit) return refused(unfit.check, unfit.message);

  const isStale = !sameWords(unit.source, source.text) || isOther(unit.sourceFingerprint, source.fingerprint);
  const isTouched = unit.sourceFingerprint === undefined ? ours !== null : ours !== base;
  const translates = isStale ? (unit.sourceFingerprint ?? source.fingerprint) : source.fingerprint;
  const text = { text: words, codes: source.codes, translates };
  if (!isStale && !isTouched) return { kind: 'apply', assessed, text, findings };
  if (decision && decision.source === source.fingerprint && decision.target === ours)
    return decision.take === 'ours' ? { kind: 'unchanged' } : { kind: 'apply', assessed, text, findings };
  return { kind: 'conflict', assessed, theirs: words, baseSource: unit.source, baseTarget: base };
}

function segmentAt({ assessment }: Translation, path: string): Assessed | undefined {
  return assessment.segments.find(({ source }) => source.path === path);
}

/** Blocks have no ids: one that was moved since the export is recognized by its text. */
function moved(
  { assessment }: Translation,
  path: string,
  named: Assessed | undefined,
  exported: string | undefined,
): Assessed | undefined {
  if (exported === undefined || named?.source.fingerprint === exported) return undefined;
  const same = assessment.segments.filter(
    ({ source }) => source.fingerprint === exported && path.startsWith(`${source.place}.`),
  );
  return same.length === 1 ? same[0] : undefined;
}

function readTheirs({ source }: Assessed, text: string): TaggedWords | { reason: string } {
  try {
    return retag(source.kind, { text, codes: source.codes as readonly Code[] });
  } catch (error) {
    if (error instanceof TaggedTextError) return { reason: error.message };
    throw error;
  }
}

/** Tools may wrap lines and normalize spaces of the source they carry along. */
function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

function isOther(exported: string | undefined, now: string): boolean {
  return exported !== undefined && exported !== now;
}

function refused(code: string, reason: string): Verdict {
  return { kind: 'refused', code, reason };
}
