import { fill } from './content';
import type { Databases } from './databases';
import type { Ending } from './ending';
import { stripToStock, structureOf } from './peer/database';
import { type Server, startOurs, startPeer } from './servers';

/** A server and the name of its database. */
interface Served extends Server {
  database: string;
}

/** Ours and stock Strapi, each on a database of its own with the same content. */
export interface Stage {
  /** Besides the shipped ones. */
  documents: number;
  ours: Served;
  /** The same with answers in memory, on the same database. */
  keeping: Served;
  stock: Served;
}

export interface House {
  /** A folder of the run's own. */
  room: string;
  databases: Databases;
  /** Folder of the peer's application. */
  peer: string;
  ending: Ending;
}

/**
 * Fills a copy of a database that was seeded, gives stock Strapi a copy of that, and starts both.
 *
 * @throws Error where stock Strapi would change a table: it would not be the same content then
 */
export async function openStage(
  { room, databases, peer, ending }: House,
  seeded: string,
  documents: number,
): Promise<Stage> {
  const [database, copy] = [`ours_${documents}`, `stock_${documents}`];
  const [ownUrl, copyUrl] = [databases.urlOf(database), databases.urlOf(copy)];
  await databases.create(database, seeded);
  await fill(ownUrl, documents);
  await databases.create(copy, database);
  await stripToStock(copyUrl);
  const structure = await structureOf(copyUrl);
  const start = async (starting: Promise<Server>) => {
    const server = await starting;
    ending.add(server.stop);
    return server;
  };
  const [ours, stock] = await Promise.all([start(startOurs(room, ownUrl)), start(startPeer(room, peer, copyUrl))]);
  if ((await structureOf(copyUrl)) !== structure)
    throw new Error('Stock Strapi has changed the structure of its database: it does not have our schemas.');
  const keeping = await start(startOurs(room, ownUrl, true));
  return {
    documents,
    ours: { ...ours, database },
    keeping: { ...keeping, database },
    stock: { ...stock, database: copy },
  };
}
