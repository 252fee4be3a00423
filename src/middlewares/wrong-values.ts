import type { Core } from '@strapi/strapi';
import { explainedKey } from '../delivery';
import { contentError } from '../errors';

interface Context {
  method: string;
  path: string;
}

/** PostgreSQL, appendix A, class 22: a value that does not fit the column it is compared with or written to. */
const DATA_EXCEPTION = /^22/;

/**
 * Strapi hands some values to the database unchecked; what the database refuses is the client's mistake. Of a name that it
 * does not know it says neither where it stands nor what could stand there.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<void>) => {
    try {
      await next();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (typeof code !== 'string' || !DATA_EXCEPTION.test(code)) throw explainedKey(strapi, ctx, error);
      const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
      const what = reads ? 'A value of the query' : 'A value of the request';
      throw contentError(400, reads ? 'invalid-parameter' : 'invalid-body', `${what} does not fit its field.`);
    }
  };
