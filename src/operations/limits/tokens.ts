import { errors } from '@strapi/utils';
import { bearerOf } from '../../bodies';
import { databaseFaultOf } from '../../strapi';
import { fingerprint } from './account';
import { clientOf } from './clientAddress';
import type { Count, Limits } from './limits';
import { type LimitedContext, refuse } from './spend';

/** A token that somebody sent. */
interface Token {
  is: 'right' | 'wrong' | 'unknown';
  /** Requests that bring it and are not answered yet. */
  underWay: number;
  /** Whom it was counted against, unless that refused it. */
  counted?: Promise<Count | undefined>;
}

/** Tokens that are remembered; who sends more different ones has them counted again. */
const MAX_TOKENS = 10_000;

/**
 * Counts tokens that turn out wrong (`Authorization: Bearer …`), each once: a client whose token ran out and who sends
 * it a hundred times guesses nothing. Tokens that were right go on whatever the others of their address do.
 */
export function limitTokens(limits: Limits) {
  const known = new Map<string, Token>();

  /** Counts before anybody knows what it is, or a thousand at once would be one too late. */
  async function admit(token: Token, ctx: LimitedContext): Promise<void> {
    const count: Count = ['tokens', clientOf(ctx.request)];
    const isCounted = token.counted && (await token.counted);
    const asked = isCounted ? limits.look(count) : limits.take(count);
    if (!isCounted) token.counted = asked.then((standing) => (standing?.refused ? undefined : count));
    const standing = await asked;
    if (standing?.refused) refuse(ctx, standing);
  }

  /** Nobody knows whether it is wrong before the last request has ended that brings it. */
  async function settle(name: string, token: Token): Promise<void> {
    const { counted } = token;
    if (token.is === 'wrong') return;
    token.counted = undefined;
    if (token.is === 'unknown' && known.get(name) === token) known.delete(name);
    const count = await counted;
    if (count) await limits.giveBack([count]);
  }

  return async (ctx: LimitedContext, next: () => Promise<unknown>): Promise<void> => {
    const bearer = bearerOf(ctx.get('Authorization'));
    if (bearer === undefined) {
      await next();
      return;
    }
    const name = fingerprint(bearer);
    const token = known.get(name) ?? { is: 'unknown', underWay: 0 };
    remember(known, name, token);
    token.underWay += 1;
    try {
      if (token.is !== 'right') await admit(token, ctx);
      await next();
      judge(token, ctx, ctx.status === 401);
    } catch (error) {
      judge(token, ctx, error instanceof errors.UnauthorizedError);
      throw error;
    } finally {
      token.underWay -= 1;
      if (token.underWay === 0) await settle(name, token);
    }
  };
}

function remember(known: Map<string, Token>, name: string, token: Token): void {
  known.delete(name);
  const [oldest] = known.keys();
  if (known.size >= MAX_TOKENS && oldest !== undefined) known.delete(oldest);
  known.set(name, token);
}

/**
 * Strapi notes whom it recognized; the public has no credentials. An address that looks at no token says nothing, and
 * one that takes tokens of another kind nothing against a token that was right elsewhere; nor does a 401 from where the
 * database was away.
 */
function judge(token: Token, ctx: LimitedContext, unauthorized: boolean): void {
  if ((ctx.state.auth as { credentials?: unknown } | undefined)?.credentials) token.is = 'right';
  else if (unauthorized && token.is === 'unknown' && !databaseFaultOf(ctx)) token.is = 'wrong';
}
