/** What one client may ask of the server, and how often it may guess a secret. */
import type { Core } from '@strapi/strapi';
import type { ConnectionConfig } from 'pg';
import { ownSessions } from '../../strapi';
import { Limits } from './limits';
import { loadOf } from './load';
import { poolFor } from './postgresStore';
import { type Limited, quotasWith } from './quotas';
import { limitForgotPassword, limitSecrets, limitSessions, limitSignIn } from './signIn';
import { type LimitedContext, spend } from './spend';
import { limitTokens } from './tokens';

export { clientOf } from './clientAddress';

/** What stands at `ctx.state.spend`: has a client pay for a question. @throws RateLimitError (429) */
export type Spend = (kind: Limited, points?: number) => Promise<void>;

type Middleware = (ctx: LimitedContext, next: () => Promise<unknown>) => Promise<void>;

const known = new WeakMap<Core.Strapi, Limits>();

export function registerLimits(strapi: Core.Strapi): void {
  const quotas = quotasWith(strapi.config.get('settings.rateLimits', {}));
  known.set(strapi, new Limits(quotas, isShared(strapi) ? poolFor(connectionOf(strapi)) : undefined));
}

export async function closeLimits(strapi: Core.Strapi): Promise<void> {
  await known.get(strapi)?.close();
}

/**
 * In front of everything: counts requests that make work, and tokens that are wrong. Hands what is behind it
 * `ctx.state.spend(kind, points)`, for questions whose cost is known only once they are read.
 */
export function limitRequests(strapi: Core.Strapi): Middleware {
  const limits = limitsOf(strapi);
  const tokens = limitTokens(limits);
  return async (ctx, next) => {
    const pay: Spend = (kind, points) => spend(limits, ctx, kind, points);
    ctx.state.spend = pay;
    const kind = loadOf(ctx);
    if (kind) await spend(limits, ctx, kind);
    await tokens(ctx, next);
  };
}

/** What stands in front of routes that take a secret, by what they take. */
const SECRETS_TAKEN = {
  password: () => limitSignIn,
  'e-mail address': () => limitForgotPassword,
  secret: () => limitSecrets,
  session: (strapi: Core.Strapi) => limitSessions(ownSessions(strapi)),
};

export type SecretTaken = keyof typeof SECRETS_TAKEN;

export function limitGuessing(strapi: Core.Strapi, taken: SecretTaken): Middleware {
  const limits = limitsOf(strapi);
  const limit = SECRETS_TAKEN[taken](strapi);
  return (ctx, next) => limit(limits, ctx, next);
}

function limitsOf(strapi: Core.Strapi): Limits {
  const limits = known.get(strapi);
  if (!limits) throw new Error('Limits are used before they are registered.');
  return limits;
}

function isShared(strapi: Core.Strapi): boolean {
  return strapi.config.get('settings.rateLimitStore') === 'postgres';
}

function connectionOf(strapi: Core.Strapi): ConnectionConfig {
  return strapi.config.get('database.connection.connection') as ConnectionConfig;
}
