import type { Knex } from 'knex';
import { addPairs, type Document, type Pair, readEdits, readPairs, removeTypoPairs } from './store';

/**
 * Keeps translations right across every edit that is said to be a typo, and no longer across those that are not.
 *
 * @returns every pair there is then, the latest last
 */
export async function keepAcrossTypos(trx: Knex.Transaction, document: Document, by: string | null): Promise<Pair[]> {
  await removeTypoPairs(trx, document);
  const typos = (await readEdits(trx, document)).filter((edit) => edit.kind === 'typo');
  await addPairs(trx, document, acrossTypos(await readPairs(trx, document), typos), { origin: 'typo', by });
  return readPairs(trx, document);
}

/** What translates a text translates it without its typo too, over any number of typos. */
function acrossTypos(
  pairs: readonly Pair[],
  typos: readonly { place: string; before: string; after: string }[],
): Pair[] {
  const added: Pair[] = [];
  const known = new Set(pairs.map((pair) => JSON.stringify(pair)));
  const open = [...pairs];
  for (let pair = open.shift(); pair; pair = open.shift()) {
    for (const { place, before, after } of typos) {
      const next = { locale: pair.locale, place, source: after, target: pair.target };
      if (pair.place !== place || pair.source !== before || known.has(JSON.stringify(next))) continue;
      known.add(JSON.stringify(next));
      added.push(next);
      open.push(next);
    }
  }
  return added;
}
