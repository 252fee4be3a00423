import type { Conflict, SaveRequest } from '../../../translation/contract';
import { savedWords } from '../../../translation/savedWords';

/** What an error says in its details, of those that name segments. */
interface Details {
  code?: string;
  /** `path` of a segment, or the way to a part of the request: `['segments', 0, 'text']`. */
  errors?: readonly { path: string | readonly (string | number)[]; message: string }[];
  findings?: readonly { path: string; message: string; severity?: string }[];
  conflicts?: readonly Conflict[];
}

/**
 * Why the server did not take the texts that were sent, by the content path of the segment; empty if it did not say of
 * which it is.
 */
export function refusalsIn(details: object, sent: SaveRequest['segments']): Map<string, string> {
  const { errors = [], findings = [], conflicts = [] } = details as Details;
  const named: [string | undefined, string][] = [
    ...errors.map(({ path, message }): [string | undefined, string] => [segmentAt(path, sent), message]),
    ...findings
      .filter(({ severity }) => severity !== 'warning')
      .map(({ path, message }): [string, string] => [path, message]),
    ...conflicts.map((conflict): [string, string] => [conflict.path, changedMeanwhile(conflict)]),
  ];
  const refusals = new Map<string, string>();
  for (const [path, message] of named) {
    if (path === undefined) continue;
    const before = refusals.get(path);
    refusals.set(path, before ? `${before} ${message}` : message);
  }
  return refusals;
}

function segmentAt(path: string | readonly (string | number)[], sent: SaveRequest['segments']): string | undefined {
  if (typeof path === 'string') return path;
  const [root, index] = path;
  return root === 'segments' ? sent[Number(index)]?.path : undefined;
}

/** Who changed what since it was read, and when. */
export function changedMeanwhile({ changed, source, target }: Conflict): string {
  return changed
    .map((what) =>
      what === 'source'
        ? `The source text was saved ${savedWords(source)}.`
        : `The translation was saved ${savedWords(target)}.`,
    )
    .join(' ');
}
