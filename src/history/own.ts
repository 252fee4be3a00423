import type { Kept } from './kept';

/** Tables of ours that pages are made of. */

const textColumns = (...names: string[]) => names.map((name): [string, string] => [name, 'text']);

/** What is shown instead of outdated translations. */
export const REPLACED: Kept = {
  name: 'translation.replaced',
  table: 'translation.replaced',
  columns: new Map([
    ...textColumns('content_table', 'document_id', 'locale', 'status'),
    ['row_id', 'integer'],
    ['columns', 'jsonb'],
    ['paths', 'text[]'],
    ['changed_at', 'timestamp'],
  ]),
  ends: { a: 'row_id' },
  ...keyedBy('content_table', 'row_id'),
  isShown: `row.status = 'published'`,
  mayBeShown: (row) => `${row}.status = 'published'`,
};

/** Where addresses lead that an entry has no more. */
export const FORMER_SLUGS: Kept = {
  name: 'addresses.former_slugs',
  table: 'addresses.former_slugs',
  columns: new Map(textColumns('content_table', 'locale', 'slug', 'document_id')),
  ends: {},
  ...keyedBy('content_table', 'locale', 'slug'),
  isShown: 'true',
};

/** A key of several columns is a list, as JSON. */
function keyedBy(...names: string[]): Pick<Kept, 'key' | 'has'> {
  const among = (row: string) => names.map((name) => `${row}.${name}`).join(', ');
  return {
    key: (row) => `jsonb_build_array(${among(row)})::text`,
    has: (row, key) => `(${among(row)}) = (${names.map((name, at) => partOf(key, name, at)).join(', ')})`,
  };
}

function partOf(key: string, name: string, at: number): string {
  const part = `${key}::jsonb ->> ${at}`;
  return name === 'row_id' ? `(${part})::integer` : `(${part})`;
}
