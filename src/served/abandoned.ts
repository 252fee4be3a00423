import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { contentError } from '../errors';

/** What knex' PostgreSQL client can do and its types do not tell. */
interface PostgresClient {
  acquireConnection(): Promise<unknown>;
  cancelQuery(connection: unknown): Promise<unknown>;
}

/**
 * Has the database stop working on the questions of a transaction when the client of the present request goes away
 * before it has its answer. Where it has gone already there is nothing to work on.
 *
 * @throws UnavailableError (503), as for what is cancelled, when the client has gone: nobody reads it
 * @returns ends the watch; to be awaited before the connection is given back, so that no cancellation hits the next one
 */
export async function whenClientLeaves(
  strapi: Core.Strapi,
  transaction: Knex.Transaction,
): Promise<() => Promise<void>> {
  const response = strapi.requestContext.get()?.res;
  if (!response) return async () => {};
  if (response.closed && !response.writableFinished) throw contentError(503, 'overloaded', 'The client has left.');
  const client = transaction.client as PostgresClient;
  const connection = await client.acquireConnection();
  let cancelling: Promise<unknown> | undefined;
  const cancel = () => {
    if (response.writableFinished) return;
    cancelling = client.cancelQuery(connection).catch(() => {}); // the database is away, too, or the query has ended
  };
  const waiting = waitingFor(response);
  waiting.add(cancel);
  return async () => {
    waiting.delete(cancel);
    await cancelling;
  };
}

const abandoned = new WeakMap<ServerResponse, Set<() => void>>();

/** What is to be done when the client of a response leaves. One listener for all: a GraphQL operation reads many times. */
function waitingFor(response: ServerResponse): Set<() => void> {
  const known = abandoned.get(response);
  if (known) return known;
  const waiting = new Set<() => void>();
  abandoned.set(response, waiting);
  response.once('close', () => {
    for (const cancel of waiting) cancel();
  });
  return waiting;
}
