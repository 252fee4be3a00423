import { addCode, type EnvelopeError } from '../errors';

interface Context {
  method: string;
  status: number;
  body?: { error?: EnvelopeError };
  response: { get(field: string): string };
  set(field: string, value: string): void;
}

/** Seconds. Long enough to help, short enough not to be noticed. */
const RETRY_AFTER = '2';

/**
 * Gives every error answer Strapi's envelope and its stable `details.code`. Stands outside `strapi::errors`, which
 * writes the envelope for everything but a method that an address does not have.
 */
export default () => async (ctx: Context, next: () => Promise<void>) => {
  await next();
  // Koa's router answers 501 for a method that no address has.
  if ((ctx.status === 405 || ctx.status === 501) && !ctx.body) {
    Object.assign(ctx, {
      body: {
        data: null,
        error: { status: 405, name: 'MethodNotAllowedError', message: 'Method Not Allowed', details: {} },
      },
      status: 405,
    });
  }
  if (ctx.status === 503 && !ctx.response.get('Retry-After')) ctx.set('Retry-After', RETRY_AFTER);
  if (ctx.body?.error) addCode(ctx.body.error, ctx.method === 'GET' || ctx.method === 'HEAD');
};
