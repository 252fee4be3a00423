import type { Standing } from './limits';

/** The policy and where the client stands, as draft-ietf-httpapi-ratelimit-headers-10 writes them. */
export function rateLimitHeaders({ kind, quota, remaining, seconds }: Standing): Record<string, string> {
  return {
    'RateLimit-Policy': `"${kind}";q=${quota.requests};w=${quota.seconds}`,
    RateLimit: `"${kind}";r=${remaining};t=${seconds}`,
  };
}
