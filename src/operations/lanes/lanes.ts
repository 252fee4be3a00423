import type { Core } from '@strapi/strapi';
import { Lane, type LaneOptions } from './lane';

/** Kinds of work that must not stand in each other's way. */
const KINDS = ['page', 'costly', 'search', 'graphql', 'write', 'panel'] as const;
export type Kind = (typeof KINDS)[number];

const PATIENCE = 5_000;

/**
 * Reading shares the reader's connections, writing and the panel share Strapi's. Writers get half of those, so that
 * one is always free for the short questions of everybody else: who asks, and which languages there are.
 *
 * @param connections how many there are of each sort (DATABASE_POOL_MAX)
 */
function laneOptions(connections: number): Record<Kind, LaneOptions> {
  const share = (part: number) => Math.max(1, Math.floor(connections * part));
  return {
    page: { concurrency: share(0.6), waiting: 250, patience: PATIENCE },
    costly: { concurrency: 1, waiting: 16, patience: PATIENCE },
    search: { concurrency: share(0.2), waiting: 50, patience: PATIENCE },
    graphql: { concurrency: share(0.2), waiting: 50, patience: PATIENCE },
    write: { concurrency: share(0.5), waiting: 50, patience: PATIENCE },
    panel: { concurrency: share(0.4), waiting: 100, patience: PATIENCE },
  };
}

const lanes = new WeakMap<Core.Strapi, Record<Kind, Lane>>();

/** The lane of a kind of work in this process. */
export function laneOf(strapi: Core.Strapi, kind: Kind): Lane {
  const open = lanes.get(strapi) ?? openLanes(strapi);
  lanes.set(strapi, open);
  return open[kind];
}

function openLanes(strapi: Core.Strapi): Record<Kind, Lane> {
  const options = laneOptions(strapi.config.get<number>('settings.databasePoolMax'));
  return Object.fromEntries(KINDS.map((kind) => [kind, new Lane(options[kind])])) as Record<Kind, Lane>;
}
