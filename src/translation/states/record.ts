import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { knownLocales } from '../../locales';
import type { EditKind } from '../contract';
import { type Assessed, assess, isWork, type Marked } from './assess';
import { blockerCounter } from './blockers';
import { knownFrom } from './knowledge';
import { learnEdits, learnPairs } from './learn';
import { replacementsFor } from './replace';
import { orphanRow, sourceRow, targetRow } from './rows';
import {
  addEdits,
  addPairs,
  addTexts,
  type Document,
  markStep,
  type NewEdit,
  type Origin,
  type Pair,
  type Replaced,
  readEdits,
  readPairs,
  readSegments,
  type StoredEdit,
  type StoredSegment,
  writeReplacements,
  writeSegments,
} from './store';
import { keepAcrossTypos } from './typos';
import { STATUSES, type Status, type Version, versionsOf } from './versions';
import { isWithheld } from './withheld';

/** What a write means for translations. */
export interface Write {
  /** Languages in which somebody wrote text, which then translates today's source. None for publishing and the like. */
  written: readonly string[];
  origin: Origin;
  by: string | null;
  /** What is stored may be by another model, or by other checks: nothing of it is taken over. */
  anew?: boolean;
  /** How far an edit of the source at a content path reaches; undefined where nobody said so. */
  reach?: (path: string) => EditKind | undefined;
}

/**
 * Brings what is known of a document's translations up to date with what its rows hold now, in the writing
 * transaction: learns new edits and pairs, works out every state, and what must not be shown.
 *
 * @returns how the source changed
 */
export async function record(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  document: Document,
  { written, origin, by, anew = false, reach }: Write,
): Promise<NewEdit[]> {
  const { default: sourceLocale } = await knownLocales(strapi);
  const { uid, documentId } = document;
  const versions = (await versionsOf(strapi, uid, [documentId])).get(documentId) ?? [];
  const before = await readSegments(trx, document);
  let pairs = await readPairs(trx, document);
  const find = (locale: string, status: Status) =>
    versions.find((version) => version.locale === locale && version.status === status);
  const stood = (locale: string) => before.filter((one) => one.locale === locale && one.status === 'draft');
  const source = find(sourceLocale, 'draft');

  const edits = source && written.includes(sourceLocale) ? learnEdits(stood(sourceLocale), source.segments) : [];
  await addEdits(trx, document, edits, by);
  const said = edits.flatMap((edit) => ({ edit, kind: reach?.(edit.path) }));
  for (const { edit, kind } of said) if (kind) await markStep(trx, document, edit, kind, by);
  if (said.some(({ kind }) => kind)) pairs = await keepAcrossTypos(trx, document, by);

  for (const locale of written) {
    const target = find(locale, 'draft');
    if (!source || !target || locale === sourceLocale) continue;
    const { segments } = assess(source.segments, target.segments, knownFrom(pairs, locale));
    const learned = learnPairs(locale, stood(locale), pairs, segments);
    pairs.push(...learned);
    await addPairs(trx, document, learned, { origin, by });
  }
  const after = await settle(strapi, trx, document, {
    sourceLocale,
    versions,
    pairs,
    edits: await readEdits(trx, document),
    counted: anew ? [] : before,
  });
  await addTexts(trx, textsOf(versions, before, after));
  return edits;
}

/** Works out everything again from what is known already, without learning: after somebody said what an edit means. */
export async function reassess(strapi: Core.Strapi, trx: Knex.Transaction, document: Document): Promise<void> {
  await record(strapi, trx, document, { written: [], origin: 'translated', by: null });
}

interface Known {
  sourceLocale: string;
  versions: readonly Version[];
  pairs: readonly Pair[];
  edits: readonly StoredEdit[];
  /** What was counted before, and still goes. */
  counted: readonly StoredSegment[];
}

async function settle(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  document: Document,
  { sourceLocale, versions, pairs, edits, counted }: Known,
): Promise<StoredSegment[]> {
  const locales = [...new Set(versions.map(({ locale }) => locale))];
  const countBlockers = await blockerCounter(strapi, sourceLocale, locales, counted);
  const segments: StoredSegment[] = [];
  const replaced: Replaced[] = [];
  for (const status of STATUSES) {
    const ofStatus = versions.filter((version) => version.status === status);
    const source = ofStatus.find(({ locale }) => locale === sourceLocale);
    if (!source) continue;
    segments.push(...source.segments.filter(isWork).map((segment, position) => sourceRow(source, segment, position)));
    for (const target of ofStatus.filter(({ locale }) => locale !== sourceLocale)) {
      const assessment = assess(source.segments, target.segments, knownFrom(pairs, target.locale));
      const assessed = assessment.segments.map((one) => ({
        ...one,
        withheld: one.state !== 'current' && isWithheld(one.source, translatedBy(one, pairs, target.locale), edits),
        blockers: countBlockers(target.locale, one),
      }));
      const orphans = assessment.surplus.filter(({ isOrphaned }) => isOrphaned);
      segments.push(...assessed.map((one, position) => targetRow(target, one, position)));
      segments.push(...orphans.map((one, position) => orphanRow(target, one, position)));
      replaced.push(
        replacementsFor(strapi, document.uid, source, target, {
          withheld: assessed.filter(({ withheld }) => withheld).map((one) => one.source),
          dropped: orphans.filter(({ safety }) => safety),
          counterparts: assessment.counterparts,
        }),
      );
    }
  }
  await writeSegments(trx, document, segments);
  await writeReplacements(trx, document, replaced);
  return segments;
}

/** Fingerprints of the source texts that the translation of a segment is right for. */
function translatedBy({ source, target }: Assessed, pairs: readonly Pair[], locale: string): Set<string> {
  const right = pairs.filter(
    (pair) => pair.locale === locale && pair.place === source.place && pair.target === target?.fingerprint,
  );
  return new Set(right.map((pair) => pair.source));
}

/** Texts that something refers to now; new ones only, for most of a document stays as it is. */
function textsOf(
  versions: readonly Version[],
  before: readonly StoredSegment[],
  after: readonly StoredSegment[],
): Map<string, Marked> {
  const named = (segments: readonly StoredSegment[]) => segments.flatMap(({ source, target }) => [source, target]);
  const stored = new Set(named(before));
  const used = new Set(named(after).filter((fingerprint) => !stored.has(fingerprint)));
  const texts = versions.flatMap(({ segments }) => segments).filter(({ fingerprint }) => used.has(fingerprint));
  return new Map(texts.map((segment) => [segment.fingerprint, segment]));
}
