import type { BodyLimit, Limits } from '../../config/limits';

/** Of Strapi's panel and of its accounts for visitors: whoever calls these is not known yet. */
const SIGNING_IN =
  /^\/(?:admin\/(?:login|logout|access-token|register|register-admin|forgot-password|reset-password)|api\/auth)(?:\/|$)/i;

/** How long a body that is no form with files may be, by where it goes and whether its sender shows a token. */
export function limitOf(
  { method, path, token }: { method: string; path: string; token: boolean },
  { bodies }: Pick<Limits, 'bodies'>,
): BodyLimit {
  if (/^\/graphql(?:\/|$)/i.test(path)) return bodies.graphql;
  const writes = method === 'POST' || method === 'PUT' || method === 'PATCH';
  return writes && token && !SIGNING_IN.test(path) ? bodies.content : bodies.anonymous;
}
