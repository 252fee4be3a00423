import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import type { Connection, PostgresClient } from './connections';

/**
 * Has the database stop working on the questions over a connection when the client of the present request goes away
 * before it has its answer. Where it has gone already there is nothing to work on.
 *
 * @throws UnavailableError (503), as for what is cancelled, when the client has gone: nobody reads it
 * @returns ends the watch; to be awaited before the connection is given back, so that no cancellation hits the next one
 */
export function whenClientLeaves(
  strapi: Core.Strapi,
  client: PostgresClient,
  connection: Connection,
): () => Promise<void> {
  const response = strapi.requestContext.get()?.res;
  if (!response) return async () => {};
  if (response.closed && !response.writableFinished) throw contentError(503, 'overloaded', 'The client has left.');
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

/** What is to be done when the client of a response leaves: one listener for all that a request reads. */
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
