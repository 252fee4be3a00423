import { pathsFrom } from './pathsFrom';

/** Goes to the editor of a segment. */
export function focusSegment(path: string): void {
  // Rows may just be coming: they are looked up when they are there.
  requestAnimationFrame(() => reach(editors().get(path)));
}

/** Goes to the next editor from a path on, or to the next one with work; around the end if need be. */
export function focusNext(
  paths: readonly string[],
  from: string | null | undefined,
  step: 1 | -1,
  onlyWork: boolean,
): void {
  requestAnimationFrame(() => {
    const found = editors();
    const next = pathsFrom(paths, from, step)
      .map((path) => found.get(path))
      .find((editor) => editor && (!onlyWork || editor.dataset.open === 'true'));
    reach(next);
  });
}

function editors(): Map<string | undefined, HTMLTextAreaElement> {
  const found = document.querySelectorAll<HTMLTextAreaElement>('textarea[data-path]');
  return new Map([...found].map((editor) => [editor.dataset.path, editor]));
}

function reach(editor: HTMLTextAreaElement | undefined): void {
  editor?.focus();
  editor?.scrollIntoView({ block: 'center' });
}
