import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../../errors';
import { knownLocales } from '../../locales';
import { may } from '../../roles';
import { lockWrites } from '../../writes';
import { checksFor } from '../checksFor';
import type { ImportReport } from '../contract';
import { SCHEMA } from '../states';
import { type ReadUnit, type ReadXliff, sameLanguage } from '../xliff';
import { importDocument, type Job } from './importDocument';
import { reportText } from './report';
import { type AddressedUnit, addressOf, documentIdOf } from './unit';

export interface ImportRequest extends Pick<Job, 'ability' | 'dryRun' | 'decisions'> {
  file: ReadXliff;
}

/**
 * Takes translations from a file into drafts, segment by segment (see `judge`), all in one transaction; a dry run says
 * what would be done and does nothing.
 *
 * @throws ValidationError (400) with a code that begins with `xliff-` for a file that is refused as a whole
 * @throws PolicyError (403, `forbidden`) for a language in which this person may change nothing
 */
export async function importXliff(strapi: Core.Strapi, request: ImportRequest): Promise<ImportReport> {
  const locale = await languageOf(strapi, request);
  const work: unknown = strapi.db.transaction(async ({ trx }) => {
    // Who only looks keeps nobody from writing, and looks at one moment of it all.
    if (request.dryRun) await trx.raw('set transaction isolation level repeatable read, read only');
    else await lockWrites(strapi, trx);
    const report = emptyReport(request, locale);
    const { units, stray } = await addressed(strapi, trx, request.file.units);
    report.refused.push(
      ...stray.map(({ unit, code, reason }) => ({
        id: unit.id,
        path: unit.path ?? null,
        line: unit.line,
        code,
        reason,
      })),
    );
    const checkText = await checksFor(strapi, request.file.sourceLocale, locale);
    for (const group of byDocument(units)) {
      await importDocument(strapi, trx, { ...request, locale, report, checkText }, group);
    }
    report.counts.applied = report.applied.length;
    report.counts.conflicts = report.conflicts.length;
    report.counts.refused = report.refused.length;
    return { ...report, text: reportText(report) };
  });
  return work as Promise<ImportReport>;
}

/** @throws unless the file goes from the source language into another known one, in which this person may write */
async function languageOf(strapi: Core.Strapi, { file, ability }: ImportRequest): Promise<string> {
  const known = await knownLocales(strapi);
  const targets = known.codes.filter((code) => code !== known.default);
  const locale = targets.find((code) => sameLanguage(code, file.targetLocale));
  if (!sameLanguage(file.sourceLocale, known.default) || !locale)
    throw contentError(
      400,
      'xliff-language',
      `The file goes from ${file.sourceLocale} to ${file.targetLocale}; this content is translated from ${known.default} to ${targets.join(', ')}.`,
      { source: file.sourceLocale, target: file.targetLocale, known: targets },
    );
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  if (ability !== 'everything' && !types.some(({ uid }) => may(strapi, ability, 'update', uid, locale)))
    throw contentError(403, 'forbidden', `Your role may change nothing in ${locale}.`, { locale });
  return locale;
}

async function addressed(strapi: Core.Strapi, trx: Knex.Transaction, units: readonly ReadUnit[]) {
  const ids = [...new Set(units.flatMap((unit) => documentIdOf(unit) ?? []))];
  const { rows } = await trx.raw<{ rows: { document_id: string; content_type: UID.ContentType }[] }>(
    `select distinct document_id, content_type from ${SCHEMA}.segments where document_id = any(?)`,
    [ids],
  );
  const typeOf = new Map(rows.map((row) => [row.document_id, row.content_type]));
  const found = units.map((unit) => addressOf(strapi, unit, typeOf));
  return {
    units: found.filter((one): one is AddressedUnit => 'document' in one),
    stray: found.flatMap((one) => ('document' in one ? [] : [one])),
  };
}

function byDocument(units: readonly AddressedUnit[]): AddressedUnit[][] {
  const groups = new Map<string, AddressedUnit[]>();
  for (const unit of units) {
    const key = [unit.document.uid, unit.document.documentId, unit.unit.sourceStatus ?? 'draft'].join('/');
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups.values()];
}

function emptyReport({ file, dryRun }: ImportRequest, locale: string): ImportReport {
  return {
    dryRun,
    locale,
    version: file.version,
    counts: { applied: 0, unchanged: 0, conflicts: 0, refused: 0 },
    applied: [],
    conflicts: [],
    refused: [],
    text: '',
  };
}
