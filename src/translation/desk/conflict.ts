import { isBlank, withNumbersOf } from '../../segments';
import type { Conflict, Words } from '../contract';
import type { Assessed } from '../states';

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
 */
export function conflictOf(
  assessed: Assessed,
  read: Read,
  base: { source: string | null; target: Words | undefined },
  theirs: string,
): Conflict {
  const { source } = assessed;
  const own = ownOf(assessed);
  return {
    path: source.path,
    changed: changedSince(read, assessed),
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

function ownOf({ target }: Assessed) {
  return target && !isBlank(target) ? target : undefined;
}
