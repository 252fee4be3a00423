import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** The way a write came. */
export type Road = 'admin' | 'desk' | 'rest' | 'graphql' | 'mcp' | 'schedule' | 'program';

const ROADS: readonly [prefix: string, road: Road][] = [
  ['/content-manager/', 'admin'],
  ['/publishing/', 'admin'],
  ['/translation/', 'desk'],
  ['/api/', 'rest'],
  ['/graphql', 'graphql'],
  ['/mcp', 'mcp'],
];

const own = new AsyncLocalStorage<Road>();

/** Writes what nobody asks for at this moment: it was scheduled. */
export function bySchedule<Result>(work: () => Promise<Result>): Promise<Result> {
  return own.run('schedule', work);
}

/** The way that what is being written came; a program (seed, command) has no request. */
export function currentRoad(strapi: Core.Strapi): Road {
  const known = own.getStore();
  if (known) return known;
  const path = strapi.requestContext.get()?.path;
  if (path === undefined) return 'program';
  return ROADS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'admin';
}
