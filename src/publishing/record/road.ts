import type { Core } from '@strapi/strapi';

/** The way a write came. */
export type Road = 'admin' | 'desk' | 'rest' | 'graphql' | 'mcp' | 'program';

const ROADS: readonly [prefix: string, road: Road][] = [
  ['/content-manager/', 'admin'],
  ['/publishing/', 'admin'],
  ['/translation/', 'desk'],
  ['/api/', 'rest'],
  ['/graphql', 'graphql'],
  ['/mcp', 'mcp'],
];

/** The way that what is being written came; a program (seed, command, job) has no request. */
export function currentRoad(strapi: Core.Strapi): Road {
  const path = strapi.requestContext.get()?.path;
  if (path === undefined) return 'program';
  return ROADS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'admin';
}
