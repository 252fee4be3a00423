import { addCode, type EnvelopeError } from '../errors';

interface Context {
  method: string;
  status: number;
  body?: { error?: EnvelopeError };
}

/**
 * Gives every error answer Strapi's envelope and its stable `details.code`. Stands outside `strapi::errors`, which
 * writes the envelope for everything but a method that an address does not have.
 */
export default () => async (ctx: Context, next: () => Promise<void>) => {
  await next();
  if (ctx.status === 405 && !ctx.body) {
    Object.assign(ctx, {
      body: {
        data: null,
        error: { status: 405, name: 'MethodNotAllowedError', message: 'Method Not Allowed', details: {} },
      },
      status: 405,
    });
  }
  if (ctx.body?.error) addCode(ctx.body.error, ctx.method === 'GET' || ctx.method === 'HEAD');
};
