export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/** Above this product of lengths a text is shown as wholly changed: a comparison would take a second. */
const MOST = 4_000_000;

/**
 * What changed between two texts, word by word: the longest common subsequence is the same, the rest was removed or
 * added. Neighbours of a kind are one piece.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  if (from.length * to.length > MOST) return joined([...pieces('removed', from), ...pieces('added', to)]);
  const lengths = commonLengths(from, to);
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [old, fresh] = [from[i], to[j]];
    if (old !== undefined && old === fresh) {
      found.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || length(lengths, i + 1, j) >= length(lengths, i, j + 1))) {
      found.push({ kind: 'removed', text: old });
      i += 1;
    } else if (fresh !== undefined) {
      found.push({ kind: 'added', text: fresh });
      j += 1;
    }
  }
  return joined(found);
}

/** Words and signs, each with the space in front of it, so that all put together are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\s*(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s])|\s+/gu) ?? [];
}

/** `lengths[i][j]`: how much `from` from i on and `to` from j on have in common. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (!row) continue;
      row[j] =
        from[i] === to[j] ? length(rows, i + 1, j + 1) + 1 : Math.max(length(rows, i + 1, j), length(rows, i, j + 1));
    }
  return rows;
}

function length(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function pieces(kind: Piece['kind'], words: readonly string[]): Piece[] {
  return words.map((text) => ({ kind, text }));
}

function joined(found: readonly Piece[]): Piece[] {
  return found.reduce<Piece[]>((list, { kind, text }) => {
    const last = list.at(-1);
    if (last?.kind === kind) last.text += text;
    else list.push({ kind, text });
    return list;
  }, []);
}
