import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../../actor';
import type { EditKind } from '../contract';
import { reassess } from './record';
import { addPairs, type Document, markEdit, type Pair, readEdits, readPairs, removeTypoPairs } from './store';

/** Says how far an edit of the source reaches, and works out what that makes of its translations. */
export async function mark(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  document: Document,
  { id, kind }: { id: number; kind: EditKind },
): Promise<void> {
  const by = await actorOf(strapi);
  await markEdit(trx, id, kind, by);
  await removeTypoPairs(trx, document);
  const typos = (await readEdits(trx, document)).filter((edit) => edit.kind === 'typo');
  await addPairs(trx, document, acrossTypos(await readPairs(trx, document), typos), { origin: 'typo', by });
  await reassess(strapi, trx, document);
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
