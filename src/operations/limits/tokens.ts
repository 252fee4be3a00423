import { errors } from '@strapi/utils';
import { fingerprint } from './account';
import { clientOf } from './clientAddress';
import type { Limits } from './limits';
import { type LimitedContext, refuse } from './spend';

/** What is known of a token, by its fingerprint. */
type Known = 'right' | 'wrong' | 'looked at';

/** Tokens that are remembered; who sends more different ones has them counted again. */
const MAX_TOKENS = 10_000;

/**
 * Counts tokens that turn out wrong (`Authorization: Bearer …`), each once: a client whose token ran out and who sends
 * it a hundred times guesses nothing. Tokens that were right go on whatever the others of their address do.
 */
export function limitTokens(limits: Limits) {
  const known = new Map<string, Known>();
  const remember = (token: string, what: Known) => {
    known.delete(token);
    const [oldest] = known.keys();
    if (known.size >= MAX_TOKENS && oldest !== undefined) known.delete(oldest);
    known.set(token, what);
  };

  return async (ctx: LimitedContext, next: () => Promise<unknown>): Promise<void> => {
    const bearer = bearerOf(ctx.get('Authorization'));
    if (bearer === undefined) {
      await next();
      return;
    }
    const token = fingerprint(bearer);
    const count = ['tokens', clientOf(ctx.request)] as const;
    const first = !known.has(token);
    if (known.get(token) !== 'right') {
      // Counted before anybody knows what it is, or a thousand at once would be one too late.
      const standing = first ? await limits.take(count) : await limits.look(count);
      if (standing?.refused) refuse(ctx, standing);
      if (first) remember(token, 'looked at');
    }
    let what: Known = 'looked at';
    try {
      await next();
      what = judge(ctx, ctx.status === 401);
    } catch (error) {
      what = judge(ctx, error instanceof errors.UnauthorizedError);
      throw error;
    } finally {
      if (what !== 'looked at') remember(token, what);
      else if (first) known.delete(token);
      if (first && what !== 'wrong') await limits.giveBack([count]);
    }
  };
}

/** Strapi notes whom it recognized; the public has no credentials. An address that looks at no token says nothing. */
function judge({ state }: LimitedContext, unauthorized: boolean): Known {
  if ((state.auth as { credentials?: unknown } | undefined)?.credentials) return 'right';
  return unauthorized ? 'wrong' : 'looked at';
}

function bearerOf(authorization: string): string | undefined {
  const scheme = 'bearer ';
  return authorization.slice(0, scheme.length).toLowerCase().replace('\t', ' ') === scheme
    ? authorization.slice(scheme.length).trim()
    : undefined;
}
