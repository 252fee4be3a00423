import { errors } from '@strapi/utils';
import type { LimitedContext } from './spend';

/** What became of an attempt: the server could also be at fault, which is nobody's guess. */
export type Outcome = 'accepted' | 'refused' | 'failed';

/** Runs what is behind a limit, and has its outcome counted before the answer goes out. */
export async function withOutcome(
  ctx: LimitedContext,
  next: () => Promise<unknown>,
  count: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  try {
    await next();
  } catch (error) {
    await count(isRefusal(error) ? 'refused' : 'failed');
    throw error;
  }
  if (ctx.status >= 500) await count('failed');
  else await count(ctx.status >= 400 ? 'refused' : 'accepted');
}

function isRefusal(error: unknown): boolean {
  if (error instanceof errors.ApplicationError) return true;
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status < 500;
}
