import type { Knex } from 'knex';
import type { Words } from '../contract';
import { SCHEMA } from '../states';

/** A translation of the same source text elsewhere. */
export interface Remembered extends Words {
  /** In how many places it stands. */
  uses: number;
}

const OFFERS = 3;

/**
 * What the same source texts are translated with, wherever such a translation is current now.
 *
 * @param sources fingerprints of source texts
 * @returns by fingerprint, the most used first
 */
export async function remember(
  connection: Knex,
  locale: string,
  sources: readonly string[],
): Promise<Map<string, Remembered[]>> {
  const found = new Map<string, Remembered[]>();
  if (sources.length === 0) return found;
  const { rows } = await connection.raw<{ rows: { source: string; text: string; codes: string; uses: number }[] }>(
    `select segments.source, texts.text, texts.codes, count(*)::int as uses
    from ${SCHEMA}.segments join ${SCHEMA}.texts on texts.fingerprint = segments.target
    where segments.source = any(?) and segments.locale = ? and segments.status = 'draft' and segments.state = 'current'
    group by 1, 2, 3 order by uses desc, texts.text`,
    [[...sources], locale],
  );
  for (const { source, text, codes, uses } of rows) {
    const offers = found.get(source) ?? [];
    if (offers.length < OFFERS) found.set(source, [...offers, { text, codes: JSON.parse(codes), uses }]);
  }
  return found;
}
