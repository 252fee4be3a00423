import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import { contentError } from '../../errors';
import { type Ability, may } from '../../roles';
import { isBlank, retag } from '../../segments';
import { TaggedTextError } from '../../tagged-text';
import type { ConfirmRequest, Conflict, SaveRequest } from '../contract';
import { type Assessed, addPairs, applyTexts, type NewText, readTexts, reassess, type Translation } from '../states';
import { changedSince, conflictOf, lastSaves, type Read } from './conflict';

type Problem = { path: string; message: string };

/**
 * Writes texts into the draft: all, or none.
 *
 * @throws ValidationError (400, `invalid-translation`) naming every segment that cannot be written as it is
 * @throws PolicyError (403, `forbidden`) for a field the person's role may not change
 * @throws ConflictError (409, `translation-conflict`) if the source or the translation of one changed since it was read
 */
export async function save(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ability: Ability,
  translation: Translation,
  { segments }: SaveRequest,
): Promise<void> {
  const byPath = new Map(translation.assessment.segments.map((one) => [one.source.path, one]));
  const found = segments.flatMap((wanted) => {
    const assessed = byPath.get(wanted.path);
    return assessed ? [{ wanted, assessed }] : [];
  });
  const problems = segments.flatMap((wanted): Problem[] => problemOf(wanted, byPath.get(wanted.path)));
  if (problems.length > 0)
    throw contentError(
      400,
      'invalid-translation',
      `Nothing was saved. ${problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}`,
      { errors: problems },
    );
  for (const { assessed } of found) assertMayWrite(strapi, ability, translation, assessed);
  const conflicts = await conflictsOf(trx, translation, found);
  if (conflicts.length > 0) throw conflictError(conflicts);
  const texts = new Map<string, NewText>(
    found.map(({ wanted, assessed: { source } }) => [
      source.path,
      { text: wanted.text, codes: source.codes, translates: source.fingerprint },
    ]),
  );
  if (texts.size > 0) await applyTexts(strapi, trx, translation, texts);
}

function problemOf({ path, text }: SaveRequest['segments'][number], assessed: Assessed | undefined): Problem[] {
  if (!assessed)
    return [{ path, message: 'The entry has no such text any more. Copy what you wrote, and open the entry again.' }];
  try {
    retag(assessed.source.kind, { text, codes: assessed.source.codes });
    return [];
  } catch (error) {
    if (error instanceof TaggedTextError) return [{ path, message: error.message }];
    throw error;
  }
}

function assertMayWrite(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, locale }: Translation,
  { source: { field, path } }: Assessed,
): void {
  if (may(strapi, ability, 'update', uid, locale, field)) return;
  const message = `Your role may not change "${field}" in ${locale}.`;
  throw contentError(403, 'forbidden', message, { locale, field, errors: [{ path, message }] });
}

function conflictError(conflicts: Conflict[]): Error {
  const many = conflicts.length > 1;
  const message = `${many ? `${conflicts.length} segments have` : 'A segment has'} changed since you read ${many ? 'them' : 'it'}; nothing was saved.`;
  return contentError(409, 'translation-conflict', message, { conflicts });
}

type Wanted = Read & { path: string; text: string };

/** Compares what was read with what is there now. */
async function conflictsOf(
  trx: Knex,
  translation: Translation,
  found: readonly { wanted: Wanted; assessed: Assessed }[],
): Promise<Conflict[]> {
  const changed = found.filter(({ wanted, assessed }) => changedSince(wanted, assessed).length > 0);
  const texts = await readTexts(
    trx,
    changed.flatMap(({ wanted: { source, target } }) => [source, ...(target === null ? [] : [target])]),
  );
  const conflicts: Conflict[] = [];
  for (const { wanted, assessed } of changed) {
    const base = { source: texts.get(wanted.source)?.text ?? null, target: texts.get(wanted.target ?? '') };
    const last = await lastSaves(trx, translation, assessed, wanted);
    conflicts.push(conflictOf(assessed, wanted, base, wanted.text, last));
  }
  return conflicts;
}

/**
 * Says that outdated translations are still right, with who and when.
 *
 * @throws ConflictError (409, `translation-conflict`) if the source or the translation of one changed since it was read
 */
export async function confirm(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ability: Ability,
  translation: Translation,
  { segments }: ConfirmRequest,
): Promise<void> {
  const byPath = new Map(translation.assessment.segments.map((one) => [one.source.path, one]));
  const found = segments.map((wanted) => {
    const assessed = byPath.get(wanted.path);
    if (!assessed?.target || isBlank(assessed.target))
      throw contentError(400, 'invalid-translation', `There is no translation of ${wanted.path} to confirm.`, {
        errors: [{ path: wanted.path, message: 'has no translation' }],
      });
    assertMayWrite(strapi, ability, translation, assessed);
    return { wanted: { ...wanted, text: assessed.target.text }, assessed };
  });
  const conflicts = await conflictsOf(trx, translation, found);
  if (conflicts.length > 0) throw conflictError(conflicts);
  const pairs = found.map(({ wanted, assessed }) => ({
    locale: translation.locale,
    place: assessed.source.place,
    source: wanted.source,
    target: wanted.target,
  }));
  await addPairs(trx, translation, pairs, { origin: 'confirmed', by: await actorOf(strapi) });
  await reassess(strapi, trx, translation);
}
