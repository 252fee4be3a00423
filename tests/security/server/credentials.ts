import { createHmac, randomBytes } from 'node:crypto';
import { query } from '../../support/postgres';

/**
 * Makes an API token in the database of a server that runs elsewhere.
 *
 * @returns its secret, as a client sends it
 */
export function apiTokenIn(database: string, type: 'full-access' | 'read-only'): Promise<string> {
  return apiTokenBy((sql, values) => query(database, sql, values), type);
}

/** The same, by whatever asks that database. */
export async function apiTokenBy(
  ask: (sql: string, values: unknown[]) => Promise<unknown>,
  type: 'full-access' | 'read-only',
): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  // As Strapi stores it: services/api-token.ts, `hash`.
  const stored = createHmac('sha512', process.env.API_TOKEN_SALT ?? '')
    .update(secret)
    .digest('hex');
  await ask(
    `insert into strapi_api_tokens (document_id, name, description, type, kind, access_key, created_at, updated_at, published_at)
     values ($1, $1, '', $2, 'content-api', $3, now(), now(), now())`,
    [`token${secret.slice(0, 12)}`, type, stored],
  );
  return secret;
}
