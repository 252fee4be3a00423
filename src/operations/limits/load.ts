import type { Limited } from './quotas';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Which limit a request is counted by, for the work it makes: none for cheap reads.
 * Addresses are compared as the router does (@koa/router: in any case, with or without a slash at the end).
 */
export function loadOf({ method, path }: { method: string; path: string }): Limited | undefined {
  const address = (path.endsWith('/') ? path.slice(0, -1) : path).toLowerCase();
  if (address === '/graphql') return 'graphql';
  if (!READS.has(method)) return 'writes';
  return address === '/api/search' ? 'search' : undefined;
}
