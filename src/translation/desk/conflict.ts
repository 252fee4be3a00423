import type { Knex } from 'knex';
import { lastSave } from '../../edits';
import { isBlank, withNumbersOf } from '../../segments';
import type { Conflict, Words } from '../contract';
import type { Assessed, Translation } from '../states';

/** A segment as somebody read it, before it was changed: fingerprints of source and translation. */
export interface Read {
  source: string;
  target: string | null;
}

/** What of a segment is not as it was read. */
export function changedSince(read: Read, assessed: Assessed): Conflict['changed'] {
  return [
    ...(read.source === assessed.source.fingerprint ? [] : (['source'] as const)),
    ...(read.target === (ownOf(assessed)?.fingerprint ?? null) ? [] : (['target'] as const)),
  ];
}

/**
 * What stands in the way of a text, to be shown to who decides.
 *
 * @param base the texts as they were read, where they are known
 * @param theirs the text that was to be written
 * @param last who saved last what changed, and when
 */
export function conflictOf(
  assessed: Assessed,
  read: Read,
  base: { source: string | null; target: Words | undefined },
  theirs: string,
  last: Pick<Conflict, 'by' | 'at'>,
): Conflict {
  const { source } = assessed;
  const own = ownOf(assessed);
  return {
    path: source.path,
    changed: changedSince(read, assessed),
    ...last,
    source: { base: base.source, now: source.text },
    target: {
      base: base.target ? withNumbersOf(source.codes, base.target).text : null,
      theirs,
      ours: own ? withNumbersOf(source.codes, own).text : null,
    },
    oursFingerprint: own?.fingerprint ?? null,
    sourceFingerprint: source.fingerprint,
  };
}

/** Who last saved the field that holds a segment, in the language in which it is not as it was read. */
export async function lastChange(
  connection: Knex,
  { uid, documentId, locale, sourceLocale }: Pick<Translation, 'uid' | 'documentId' | 'locale' | 'sourceLocale'>,
  assessed: Assessed,
  read: Read,
): Promise<Pick<Conflict, 'by' | 'at'>> {
  const changed = changedSince(read, assessed).includes('target') ? locale : sourceLocale;
  const [field] = assessed.source.field.split('.');
  const save = await lastSave(connection, { uid, documentId, locale: changed }, field);
  return { by: save?.by ?? null, at: save?.at.toISOString() ?? null };
}

function ownOf({ target }: Assessed) {
  return target && !isBlank(target) ? target : undefined;
}
