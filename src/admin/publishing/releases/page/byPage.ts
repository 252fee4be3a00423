import type { PageChange } from '../../../../publishing/releases/contract';

/** Everything that changes of a page, in all of its languages. */
type Page = Pick<PageChange, 'uid' | 'documentId' | 'name' | 'type'> & { changes: PageChange[] };

/** Changes gathered by their page, in the order of pages. */
export function byPage(changes: readonly PageChange[]): Page[] {
  const pages = new Map<string, Page>();
  for (const change of changes) {
    const { uid, documentId, name, type } = change;
    const key = `${uid} ${documentId}`;
    const page = pages.get(key) ?? { uid, documentId, name, type, changes: [] };
    page.changes.push(change);
    pages.set(key, page);
  }
  return [...pages.values()];
}
