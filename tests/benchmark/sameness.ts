import { deepStrictEqual } from 'node:assert';
import { type Approvals, ourEntry, ourList, type PeerEntry, peerEntry, peerList } from './essence';
import { askJson, type Visit } from './http';
import type { Scenario } from './scenarios';

/** Every so many visits one is compared; prime, so that all languages and all shipped entries have their turn. */
const STEP = 7;

/**
 * Compares what two servers answer to the same visits: a figure means something only if the work is the same.
 *
 * @throws Error naming the first difference
 */
export async function assertSame(id: Scenario['id'], ours: Server, stock: Server): Promise<void> {
  for (let n = 0; n < ours.visits.length; n += ours.visits.length > STEP ? STEP : 1) {
    const visit = ours.visits[n] ?? [];
    const [our, their] = [
      await READ.ours[id](ours.port, visit),
      await READ.stock[id](stock.port, stock.visits[n] ?? []),
    ];
    try {
      deepStrictEqual(their, our);
    } catch (error) {
      const asked = visit.map(({ path, body }) => `${path} ${body ?? ''}`).join();
      throw new Error(`Stock Strapi (+) and ours (-) hold different things at ${asked}\n${(error as Error).message}`);
    }
  }
}

interface Server {
  port: number;
  visits: Visit[];
}

type Read = (port: number, visit: Visit) => Promise<unknown>;

async function bodies(port: number, visit: Visit): Promise<{ data: never; errors?: unknown; meta: never }[]> {
  const found = [];
  for (const question of visit) found.push(await askJson<{ data: never; meta: never }>(port, question));
  return found;
}

const readGraphql: Read = async (port, visit) => {
  const [answer] = await bodies(port, visit);
  if (answer?.errors) throw new Error(`GraphQL was answered ${JSON.stringify(answer.errors)}`);
  return answer;
};

const nothing: Read = async () => undefined;

const readOurPage: Read = async (port, visit) => ourEntry((await bodies(port, visit))[0]?.data ?? {});

const readPeerPage: Read = async (port, visit) => {
  const [page, approvals] = await bodies(port, visit);
  const [entry] = (page?.data ?? []) as PeerEntry[];
  return peerEntry(entry ?? {}, (approvals?.data ?? []) as Approvals);
};

const READ: Record<'ours' | 'stock', Record<Scenario['id'], Read>> = {
  ours: {
    page: readOurPage,
    hit: readOurPage,
    list: async (port, visit) => ourList((await bodies(port, visit))[0]),
    graphql: readGraphql,
    search: nothing,
    'search-alone': nothing,
    unchanged: nothing,
    feed: nothing,
  },
  stock: {
    page: readPeerPage,
    hit: readPeerPage,
    list: async (port, visit) => peerList((await bodies(port, visit))[0]),
    graphql: readGraphql,
    search: nothing,
    'search-alone': nothing,
    unchanged: nothing,
    feed: nothing,
  },
};
