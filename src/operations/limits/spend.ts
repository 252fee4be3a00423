import { contentError } from '../../errors';
import { type Caller, clientOf } from './clientAddress';
import { rateLimitHeaders } from './headers';
import type { Limits, Standing } from './limits';
import type { Limited } from './quotas';

/** What of Koa's context this room needs. */
export interface LimitedContext {
  method: string;
  path: string;
  status: number;
  body?: unknown;
  request: Caller & { body?: unknown };
  state: Record<string, unknown>;
  cookies: { get(name: string): string | undefined };
  get(header: string): string;
  append(header: string, value: string): void;
  set(header: string, value: string): void;
}

/**
 * Has a client pay for what it asks, and says in headers what is left.
 *
 * @param points how much the question costs; one for a request that is like all others of its kind
 * @throws RateLimitError (429) with code `too-many-requests` when the client has no more of them
 */
export async function spend(limits: Limits, ctx: LimitedContext, kind: Limited, points = 1): Promise<void> {
  const standing = await limits.take([kind, clientOf(ctx.request)], points);
  if (!standing) return;
  if (standing.refused) refuse(ctx, standing);
  for (const [name, value] of Object.entries(rateLimitHeaders(standing))) ctx.append(name, value);
}

/** @throws RateLimitError (429) with code `too-many-requests`; `Retry-After` and `retryAfter` are seconds */
export function refuse(ctx: LimitedContext, standing: Standing): never {
  const { kind, seconds } = standing;
  for (const [name, value] of Object.entries(rateLimitHeaders(standing))) ctx.append(name, value);
  ctx.set('Retry-After', String(seconds));
  const when = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  throw contentError(429, 'too-many-requests', `Too many requests (${kind}): try again in ${when}.`, {
    limit: kind,
    retryAfter: seconds,
  });
}
