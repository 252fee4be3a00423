import { withoutToken } from '../delivery';

/** Takes the tokens of previews out of the address, once all is answered and before it is logged. */
export default () => async (ctx: { url: string }, next: () => Promise<void>) => {
  try {
    await next();
  } finally {
    ctx.url = withoutToken(ctx.url);
  }
};
