import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { followingOf } from '../../changes';
import { contentError } from '../../errors';
import { clientOf, laneOf, usageOf } from '../../operations';
import type { Context } from '../context';
import type { Cursor } from './cursor';
import { clockOf } from './log';
import { answerOf, type Page, pageAfter } from './page';
import { feedAsked } from './respond';
import { Streams } from './streams';

/** How often (ms) a client that is told nothing else hears that it still is connected: shorter than proxies wait. */
const HEARTBEAT = 15_000;

/** How long (ms) until it is looked at again whether the server stops, and how long a client waits until it comes back. */
const LOOK = 1000;
const RETRY = 2000;

const streams = new WeakMap<Core.Strapi, Streams>();

function streamsOf(strapi: Core.Strapi): Streams {
  const known = streams.get(strapi) ?? new Streams();
  streams.set(strapi, known);
  return known;
}

/** Has streams be told when anything changes. */
export function registerStreams(strapi: Core.Strapi): void {
  const wake = () => streamsOf(strapi).wake();
  followingOf(strapi).tell({ drop: wake, dropAll: wake });
}

/**
 * Answers `GET /api/changes/stream` with server-sent events: each is an answer of `/api/changes`, with its `nextCursor`
 * as id. It begins after `Last-Event-ID` or `since`; without either, now.
 *
 * @throws ValidationError (400), StatusError (410) with code `cursor-gone`, as `respondWithChanges`;
 *   RateLimitError (429) and UnavailableError (503) for more streams than one client, or all together, may have
 */
export async function respondWithStream(strapi: Core.Strapi, ctx: Context): Promise<Readable> {
  const since = ctx.get('Last-Event-ID') || ctx.query.since;
  const asked = await feedAsked(strapi, { ...ctx.query, ...(since !== undefined && { since }) });
  const begun = 'database' in asked ? asked : { ...asked, ...(await clockOf(strapi)) };
  // What is wrong with a cursor is said before anything else is.
  const first = await pageAfter(strapi, begun);
  const client = clientOf(ctx.request);
  const entered = streamsOf(strapi).enter(client);
  if (!entered.isIn)
    throw entered.isClientFull
      ? contentError(429, 'too-many-requests', 'One client can follow so many streams at once; end one of them first.')
      : contentError(503, 'overloaded', 'As many streams are followed as this server has: ask /api/changes instead.');
  ctx.type = 'text/event-stream';
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Accel-Buffering', 'no'); // nginx would collect what is to be heard at once
  const read = (cursor: Cursor) =>
    laneOf(strapi, 'page').pass(usageOf(strapi).of(client), () => pageAfter(strapi, cursor));
  const body = Readable.from(events(strapi, first, read, entered.signal), { objectMode: false, highWaterMark: 1 });
  ctx.res.once('close', () => {
    entered.leave();
    body.destroy();
  });
  return body;
}

async function* events(
  strapi: Core.Strapi,
  first: Page,
  read: (cursor: Cursor) => Promise<Page>,
  signal: { changed(within: number): Promise<boolean> },
): AsyncGenerator<string> {
  yield `retry: ${RETRY}\n\n`;
  let silentSince = Date.now();
  for (let page = first; ; ) {
    if (page.items.length > 0) {
      const answer = answerOf(page);
      yield `id: ${answer.meta.nextCursor}\nevent: changes\ndata: ${JSON.stringify(answer)}\n\n`;
      silentSince = Date.now();
    }
    const { cursor, hasMore } = page;
    if (!hasMore) {
      while (!(await signal.changed(LOOK))) {
        // The client comes back, to another server.
        if (!strapi.server.httpServer.listening) return;
        if (Date.now() - silentSince < HEARTBEAT) continue;
        yield ':\n\n';
        silentSince = Date.now();
      }
    }
    page = await read(cursor);
  }
}
