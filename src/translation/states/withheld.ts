import type { EditKind } from '../contract';

/** A step of the source from one text to the next, in one place. `before` is empty for a text that was added. */
export interface Edit {
  place: string;
  before: string;
  after: string;
  kind: EditKind;
}

/**
 * Whether a translation must not be shown: on the way from the text it translates to the text of today, somebody
 * changed something that matters for safety. Where that way is not known, the default of the segment decides.
 *
 * @param translated fingerprints of the texts it translates; none for a missing translation
 */
export function isWithheld(
  { place, fingerprint, safety }: { place: string; fingerprint: string; safety: boolean },
  translated: ReadonlySet<string>,
  edits: readonly Edit[],
): boolean {
  const steps = edits.filter((edit) => edit.place === place);
  const seen = new Set([fingerprint]);
  const open: { text: string; danger: boolean }[] = [{ text: fingerprint, danger: false }];
  // The translation is shown if some way to it is harmless; ways are walked backwards, shortest first.
  let reached = false;
  for (let next = open.shift(); next; next = open.shift()) {
    const { text, danger } = next;
    if (translated.has(text) || (text === '' && translated.size === 0)) {
      reached = true;
      if (!danger) return false;
      continue;
    }
    for (const { before, kind } of steps.filter(({ after }) => after === text)) {
      const mark = `${before} ${danger || kind === 'safety'}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      open.push({ text: before, danger: danger || kind === 'safety' });
    }
  }
  return reached || safety;
}
