import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readLabels } from '../../labels';
import { type Ability, may } from '../../roles';
import { isBlank, withNumbersOf } from '../../segments';
import type { CheckText } from '../checksFor';
import type { Decisions, EntryName, ImportReport } from '../contract';
import { conflictOf, lastSaves, nameOf } from '../desk';
import { applyTexts, type NewText, readTexts, readTranslation, type Translation } from '../states';
import { judge, type Verdict } from './judge';
import type { AddressedUnit } from './unit';

/** What goes for every document of a file. */
export interface Job {
  locale: string;
  /** `everything` for the operator's command line. */
  ability: Ability | 'everything';
  dryRun: boolean;
  decisions: Decisions;
  checkText: CheckText;
  /** Grows with each document. */
  report: ImportReport;
}

/** Judges the units of one document, writes what is to be written, and reports on each. */
export async function importDocument(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { ability, locale, dryRun, decisions, report, checkText }: Job,
  units: readonly AddressedUnit[],
): Promise<void> {
  const [first] = units;
  if (!first) return;
  const { document } = first;
  // A file made from the published source is compared with that, whatever the draft says meanwhile.
  const status = first.unit.sourceStatus ?? 'draft';
  const refuse = ({ unit, path }: AddressedUnit, code: string, reason: string) =>
    report.refused.push({ id: unit.id, path, line: unit.line, code, reason });
  const translation = await readTranslation(strapi, trx, document, locale, status);
  if (!translation) {
    for (const one of units) refuse(one, 'unknown-document', 'The entry does not exist in the source language.');
    return;
  }
  const entry: EntryName = { ...document, name: nameOf(translation) };
  const texts = new Map<string, NewText>();
  const conflicts: { one: AddressedUnit; verdict: Extract<Verdict, { kind: 'conflict' }> }[] = [];
  for (const one of units) {
    const verdict = judge(translation, one, checkText, decisions[one.unit.id]);
    if (verdict.kind === 'unchanged') report.counts.unchanged += 1;
    else if (verdict.kind === 'refused') refuse(one, verdict.code, verdict.reason);
    else if (!isAllowed(strapi, ability, translation, verdict.assessed.source.field))
      refuse(one, 'forbidden', `Your role may not change "${verdict.assessed.source.field}" in ${locale}.`);
    else if (verdict.kind === 'conflict') conflicts.push({ one, verdict });
    else if (texts.has(verdict.assessed.source.path))
      refuse(one, 'twice', `Another unit of the file already translates ${verdict.assessed.source.path}.`);
    else {
      const { source, target } = verdict.assessed;
      texts.set(source.path, verdict.text);
      report.applied.push({
        id: one.unit.id,
        path: source.path,
        entry,
        before: target && !isBlank(target) ? withNumbersOf(source.codes, target).text : null,
        after: verdict.text.text,
        findings: verdict.findings,
      });
    }
  }
  await reportConflicts(strapi, trx, translation, entry, conflicts, report);
  if (!dryRun && texts.size > 0) await applyTexts(strapi, trx, translation, texts);
}

async function reportConflicts(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  translation: Translation,
  entry: EntryName,
  conflicts: readonly { one: AddressedUnit; verdict: Extract<Verdict, { kind: 'conflict' }> }[],
  report: ImportReport,
): Promise<void> {
  if (conflicts.length === 0) return;
  const bases = await readTexts(
    trx,
    conflicts.flatMap(({ verdict }) => verdict.baseTarget ?? []),
  );
  const order = translation.source.segments.map(({ path }) => path);
  const { label } = (await readLabels(strapi, translation.uid))(order);
  for (const { one, verdict } of conflicts) {
    const { source } = verdict.assessed;
    const read = { source: one.unit.sourceFingerprint ?? source.fingerprint, target: verdict.baseTarget };
    const base = { source: verdict.baseSource, target: bases.get(verdict.baseTarget ?? '') };
    const last = await lastSaves(trx, translation, verdict.assessed, read);
    const conflict = conflictOf(verdict.assessed, read, base, verdict.theirs, last);
    report.conflicts.push({ ...conflict, id: one.unit.id, entry, label: label(source) });
  }
}

function isAllowed(strapi: Core.Strapi, ability: Job['ability'], { uid, locale }: Translation, field: string): boolean {
  return ability === 'everything' || may(strapi, ability, 'update', uid, locale, field);
}
