import type { Knex } from 'knex';
import type { Code } from '../../../tagged-text';
import { BATCH, table } from './document';

export async function addTexts(
  trx: Knex.Transaction,
  texts: ReadonlyMap<string, { text: string; codes: readonly Code[] }>,
): Promise<void> {
  const rows = [...texts].map(([fingerprint, { text, codes }]) => ({
    fingerprint,
    text,
    codes: JSON.stringify(codes),
  }));
  for (let start = 0; start < rows.length; start += BATCH)
    await trx(table('texts'))
      .insert(rows.slice(start, start + BATCH))
      .onConflict('fingerprint')
      .ignore();
}

/** Texts by fingerprint; unknown fingerprints are left out. */
export async function readTexts(
  trx: Knex,
  fingerprints: readonly string[],
): Promise<Map<string, { text: string; codes: Code[] }>> {
  if (fingerprints.length === 0) return new Map();
  const rows: { fingerprint: string; text: string; codes: string }[] = await trx(table('texts')).whereIn(
    'fingerprint',
    [...new Set(fingerprints)],
  );
  return new Map(
    rows.map(({ fingerprint, text, codes }) => [fingerprint, { text, codes: JSON.parse(codes) as Code[] }]),
  );
}
