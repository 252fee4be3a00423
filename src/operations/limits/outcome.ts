import { errors } from '@strapi/utils';
import { databaseFaultOf } from '../../strapi';
import type { LimitedContext } from './spend';

/** What became of an attempt: the server could also be at fault, which is nobody's guess. */
export type Outcome = 'accepted' | 'refused' | 'failed';

/**
 * Runs what is behind a limit, and has its outcome counted before the answer goes out. Strapi refuses what it could not
 * look for while the database was away; that is a failure.
 */
export async function withOutcome(
  ctx: LimitedContext,
  next: () => Promise<unknown>,
  count: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const refused = (): Outcome => (databaseFaultOf(ctx) ? 'failed' : 'refused');
  try {
    await next();
  } catch (error) {
    await count(isRefusal(error) ? refused() : 'failed');
    throw error;
  }
  if (ctx.status >= 500) await count('failed');
  else await count(ctx.status >= 400 ? refused() : 'accepted');
}

function isRefusal(error: unknown): boolean {
  if (error instanceof errors.ApplicationError) return true;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status < 500;
}
