import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../config/limits';
import { Lane, type LaneOptions } from './lane';
import { Usage } from './usage';

/** Kinds of work that must not stand in each other's way. */
const KINDS = ['page', 'costly', 'search', 'graphql', 'write', 'panel', 'sign-in'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Reading shares the reader's connections, of which a request has one at a time; writing, the panel and signing in share
 * Strapi's, of which one at least is left for the short questions of everybody else: who asks, and which languages there are.
 *
 * @param connections how many there are of each sort (DATABASE_POOL_MAX), 4 or more
 * @param patience milliseconds that each may wait
 */
export function laneOptions(connections: number, patience: number): Record<Kind, LaneOptions> {
  const share = (part: number) => Math.max(1, Math.floor(connections * part));
  const [search, graphql, costly] = [share(0.2), share(0.2), 1];
  return {
    // A visitor is served better by a late answer than by being told to come back.
    page: { concurrency: connections - search - graphql - costly, waiting: 250, patience: 2 * patience },
    costly: { concurrency: costly, waiting: 16, patience },
    search: { concurrency: search, waiting: 50, patience },
    graphql: { concurrency: graphql, waiting: 50, patience },
    write: { concurrency: share(0.4), waiting: 50, patience },
    panel: { concurrency: share(0.3), waiting: 100, patience },
    // Comparing a password is made slow on purpose and keeps the process from everything else meanwhile (bcryptjs is
    // JavaScript): one at a time, with others' work in between, whoever tries from however many addresses. Fifty take
    // some five seconds.
    'sign-in': { concurrency: 1, waiting: 50, patience: 2 * patience },
  };
}

const usages = new WeakMap<Core.Strapi, Usage>();
const lanes = new WeakMap<Core.Strapi, Record<Kind, Lane>>();

/** What was asked of this process, in all lanes together. */
export function usageOf(strapi: Core.Strapi): Usage {
  const known = usages.get(strapi) ?? new Usage();
  usages.set(strapi, known);
  return known;
}

/** The lane of a kind of work in this process. */
export function laneOf(strapi: Core.Strapi, kind: Kind): Lane {
  const open = lanes.get(strapi) ?? openLanes(strapi);
  lanes.set(strapi, open);
  return open[kind];
}

function openLanes(strapi: Core.Strapi): Record<Kind, Lane> {
  const { questions } = strapi.config.get<Limits>('limits');
  const options = laneOptions(strapi.config.get<number>('settings.databasePoolMax'), questions.turn);
  return Object.fromEntries(KINDS.map((kind) => [kind, new Lane(options[kind])])) as Record<Kind, Lane>;
}
