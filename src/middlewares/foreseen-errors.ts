import { StatusError } from '../errors';

interface Context {
  status: number;
  body: unknown;
}

/**
 * Answers the errors of this project that Strapi has no class for. Strapi would write each to the log as a failure,
 * with its stack: an overloaded server would spend its time on that.
 */
export default () => async (ctx: Context, next: () => Promise<void>) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const { status, name, message, details } = error;
    Object.assign(ctx, { status, body: { data: null, error: { status, name, message, details } } });
  }
};
