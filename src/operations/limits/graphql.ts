import { errors } from '@strapi/utils';
import type { LimitedContext } from './spend';

/** Answers a refusal at the address of GraphQL the way its clients read errors. */
export async function inGraphql(ctx: LimitedContext, next: () => Promise<unknown>): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof errors.RateLimitError)) throw error;
    const { name, message, details } = error;
    ctx.status = 429;
    ctx.body = { errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS', error: { name, message, details } } }] };
  }
}
