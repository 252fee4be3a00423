import { contentError } from '../../errors';

/**
 * PostgreSQL, appendix A: a schema, a table, a column or a setting that a query needs is not there. That there is no
 * such operator (42883) says that the query is wrong, which waiting does not mend: it stays a failure. Views that the
 * reader's role has no right to (42501) are as good as missing.
 */
const MISSING = new Set(['3F000', '42P01', '42703', '42704', '42501']);
/** PostgreSQL, appendix A: query_canceled, by the statement timeout or since the client is gone. */
const CANCELED = '57014';

/**
 * Why what is served could not be read, for the client. The schema is missing while an instance that knows another
 * model starts, and until one starts again if it was dropped by hand.
 */
export function asUnavailable(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return error;
  if (MISSING.has(code)) return notServed((error as Error).message);
  if (code === CANCELED)
    return contentError(503, 'overloaded', 'The answer took too long: ask for less, or again in a moment.');
  return error;
}

export function notServed(reason: string): Error {
  strapi.log.error(`What is served cannot be read: ${reason}`);
  return contentError(503, 'unavailable', 'The content cannot be read right now: ask again in a moment.');
}
