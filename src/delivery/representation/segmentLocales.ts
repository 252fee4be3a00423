import type { Knex } from 'knex';
import type { Reading } from '../../served';
import { replacedIn } from '../../served';

type Node = Record<string, unknown>;

/**
 * Marks what an answer shows in the source language because its translation is outdated where safety is concerned:
 * the entry, wherever it stands in the answer, gets `segmentLocales`. Blocks of rich text name their language themselves.
 */
export async function markSegmentLocales(
  transaction: Knex,
  entries: readonly Node[],
  { origin }: Reading,
): Promise<void> {
  const nodes = entries.flatMap(localizedNodes);
  if (nodes.length === 0) return;
  const documentIds = [...new Set(nodes.map(({ documentId }) => String(documentId)))];
  for (const { documentId, locale, paths } of await replacedIn(transaction, documentIds)) {
    for (const node of nodes.filter((one) => one.documentId === documentId && one.locale === locale))
      node.segmentLocales = paths.map((path) => ({ path, locale: origin }));
  }
}

/** Every entry that has a language, at any depth. Rich text holds none. */
function localizedNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(localizedNodes);
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const node = value as Node;
  const own = typeof node.documentId === 'string' && typeof node.locale === 'string' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(localizedNodes)];
}
