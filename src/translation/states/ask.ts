import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../../errors';
import type { UnsaidEdit } from '../contract';
import { describeEdits } from './describe';
import { type Document, type NewEdit, readEdits, readSegments, type StoredSegment } from './store';

type Step = Pick<NewEdit, 'place' | 'before' | 'after'>;

/**
 * Asks how far edits reach that outdate a translation: refuses what is being written, whole.
 *
 * @param learnt how the source changed by it
 * @throws ConflictError (409) with code `reach-unsaid` and `ReachQuestion`, unless no translation is touched
 */
export async function askReach(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  document: Document,
  learnt: readonly NewEdit[],
): Promise<void> {
  if (learnt.length === 0) return;
  const segments = await readSegments(trx, document);
  const translated = segments.filter(({ state, status }) => state === 'source' || isOutdated({ state, status }));
  const outdates = ({ place, after }: Step) =>
    translated.some((one) => isOutdated(one) && one.place === place && one.source === after);
  const asked = learnt.filter((step) => step.before !== '' && outdates(step));
  if (asked.length === 0) return;
  // The same step made before keeps what was said of it, and the path it was made at.
  const stored = (await readEdits(trx, document)).flatMap((edit) =>
    asked.filter((step) => isSame(step, edit)).map(({ path }) => ({ ...edit, path })),
  );
  const edits = (await describeEdits(strapi, trx, document, stored, translated)).map(
    ({ path, label, before, after, kind, outdatedIn }): UnsaidEdit => ({
      path,
      label,
      before: before ?? '',
      after,
      kind,
      outdatedIn,
    }),
  );
  const names = edits.map(({ label }) => `"${label}"`).join(', ');
  throw contentError(
    409,
    'reach-unsaid',
    `Translations of ${names} are affected. Say in "reach" how far each edit reaches (typo, meaning or safety); nothing was saved.`,
    { edits },
  );
}

function isOutdated({ state, status }: Pick<StoredSegment, 'state' | 'status'>): boolean {
  return state === 'outdated' && status === 'draft';
}

function isSame(one: Step, other: Step): boolean {
  return one.place === other.place && one.before === other.before && one.after === other.after;
}
