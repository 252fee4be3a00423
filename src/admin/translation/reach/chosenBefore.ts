import type { UnsaidEdit } from '../../../translation/contract';
import type { Choices } from './asking';

/** What was chosen for edits that may not be saved yet, as when publishing is refused: nobody chooses twice. */
const chosen = new Map<string, Choices[string]>();

export function rememberChoices(entry: string, edits: readonly UnsaidEdit[], choices: Choices): void {
  for (const edit of edits) {
    const kind = choices[edit.path];
    if (kind) chosen.set(keyOf(entry, edit), kind);
  }
}

export function withChoices(entry: string, edits: readonly UnsaidEdit[]): UnsaidEdit[] {
  return edits.map((edit) => ({ ...edit, kind: chosen.get(keyOf(entry, edit)) ?? edit.kind }));
}

function keyOf(entry: string, { path, before, after }: UnsaidEdit): string {
  return JSON.stringify([entry, path, before, after]);
}
