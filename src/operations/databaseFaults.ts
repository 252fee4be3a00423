import { type DatabaseFault, databaseFaultOf } from '../strapi';

interface Context {
  status: number;
  body: unknown;
  path: string;
  response: { headers: Record<string, unknown> };
  set(field: string, value: string): void;
  remove(field: string): void;
}

/** Seconds: the embedded server is back in one or two. */
const RETRY_AFTER = '2';

const MESSAGES: Record<DatabaseFault, string> = {
  unavailable: 'The database is away; ask again in a moment.',
  overloaded: 'More is asked at once than can be answered; ask again in a moment.',
};

/**
 * Answers 503 where the database kept a request from being answered, whatever Strapi made of that: 401 for a session
 * that nobody could read, 404 for an entry that nobody could look for, 500, or GraphQL's 200 with errors. An answer
 * that did without the database stays.
 */
export async function answerDatabaseFaults(context: Context, next: () => Promise<void>): Promise<void> {
  let failure: unknown;
  try {
    await next();
  } catch (error) {
    failure = error;
  }
  const fault = databaseFaultOf(context);
  if (!fault || !(failure || context.status >= 400 || hasGraphqlErrors(context))) {
    if (failure) throw failure;
    return;
  }
  // Nothing of the answer that was not one: no entity tag, and no cookie that would sign anybody out.
  for (const name of Object.keys(context.response.headers)) if (ABOUT_THE_ANSWER.test(name)) context.remove(name);
  context.status = 503;
  context.body = { data: null, error: { status: 503, ...errorOf(fault) } };
  context.set('Retry-After', RETRY_AFTER);
  context.set('Cache-Control', 'no-store');
}

const ABOUT_THE_ANSWER = /^(content-.*|etag|last-modified|set-cookie|www-authenticate|location|link)$/i;

function errorOf(fault: DatabaseFault) {
  return { name: 'UnavailableError', message: MESSAGES[fault], details: { code: fault } };
}

const isGraphql = ({ path }: Context) => path.toLowerCase().startsWith('/graphql');

function hasGraphqlErrors(context: Context): boolean {
  if (!isGraphql(context) || typeof context.body !== 'string') return false;
  try {
    return Array.isArray((JSON.parse(context.body) as { errors?: unknown }).errors);
  } catch {
    return false;
  }
}
