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
 * @param last who last saved the source and the translation, and when; what is as it was read is nobody's
 */
export function conflictOf(
  assessed: Assessed,
  read: Read,
  base: { source: string | null; target: Words | undefined },
  theirs: string,
  last: LastSaves,
): Conflict {
  const { source } = assessed;
  const own = ownOf(assessed);
  const changed = changedSince(read, assessed);
  return {
    path: source.path,
    changed,
    ...(changed.includes('target') ? last.target : last.source),
    source: { base: base.source, now: source.text, ...last.source },
    target: {
      base: base.target ? withNumbersOf(source.codes, base.target).text : null,
      theirs,
      ours: own ? withNumbersOf(source.codes, own).text : null,
      ...last.target,
    },
    oursFingerprint: own?.fingerprint ?? null,
    sourceFingerprint: source.fingerprint,
  };
}

/** Who saved something, and when (ISO 8601); null for a program, and for what is not known any more. */
type Saved = Pick<Conflict, 'by' | 'at'>;

const NOBODY: Saved = { by: null, at: null };

interface LastSaves {
  source: Saved;
  target: Saved;
}

/** Who last saved the field that holds a segment, in each of the two languages in which it is not as it was read. */
export async function lastSaves(
  connection: Knex,
  { uid, documentId, locale, sourceLocale }: Pick<Translation, 'uid' | 'documentId' | 'locale' | 'sourceLocale'>,
  assessed: Assessed,
  read: Read,
): Promise<LastSaves> {
  const changed = changedSince(read, assessed);
  const [field] = assessed.source.field.split('.');
  const savedIn = async (code: string): Promise<Saved> => {
    const save = await lastSave(connection, { uid, documentId, locale: code }, field);
    return save ? { by: save.by, at: save.at.toISOString() } : NOBODY;
  };
  return {
    source: changed.includes('source') ? await savedIn(sourceLocale) : NOBODY,
    target: changed.includes('target') ? await savedIn(locale) : NOBODY,
  };
}

function ownOf({ target }: Assessed) {
  return target && !isBlank(target) ? target : undefined;
}
