import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { followingOf } from '../../changes';
import { contentError } from '../../errors';
import { clientOf, laneOf, usageOf } from '../../operations';
import type { Context } from '../context';
import { type Cursor, writeCursor } from './cursor';
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
  const client = clientOf(ctx.request);
  const entered = streamsOf(strapi).enter(client);
  if (!entered.isIn)
    throw entered.isClientFull
      ? contentError(429, 'too-many-requests', 'One client can follow so many streams at once; end one of them first.')
      : contentError(503, 'overloaded', 'As many streams are followed as this server has: ask /api/changes instead.');
  try {
    // What is committed from here on wakes it. What is wrong with a cursor is said before anything else is.
    const first = await pageAfter(strapi, begun);
    ctx.type = 'text/event-stream';
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Accel-Buffering', 'no'); // nginx would collect what is to be heard at once
    const read = (cursor: Cursor) =>
      laneOf(strapi, 'page').pass(usageOf(strapi).of(client), () => pageAfter(strapi, cursor));
    const body = Readable.from(events(strapi, first, read, entered.signal), { objectMode: false, highWaterMark: 1 });
    const end = () => {
      entered.leave();
      body.destroy();
    };
    // It may have left meanwhile.
    if (ctx.res.closed || ctx.res.destroyed) end();
    else ctx.res.once('close', end);
    return body;
  } catch (error) {
    entered.leave();
    throw error;
  }
}

/** Ends when the server does, and where it cannot go on: the client comes back, and is told what is the matter. */
async function* events(
  strapi: Core.Strapi,
  first: Page,
  read: (cursor: Cursor) => Promise<Page>,
  signal: { changed(within: number): Promise<boolean> },
): AsyncGenerator<string> {
  // A client that comes back says where it was, also if there was nothing to tell.
  const place = ({ cursor }: Page) => `id: ${writeCursor(cursor)}\n`;
  yield `retry: ${RETRY}\n${place(first)}\n`;
  let silentSince = Date.now();
  const following = followingOf(strapi);
  for (let page = first; ; ) {
    if (page.items.length > 0) {
      const answer = answerOf(page);
      yield `${place(page)}event: changes\ndata: ${JSON.stringify(answer)}\n\n`;
      silentSince = Date.now();
    }
    const { cursor, hasMore } = page;
    if (!hasMore) {
      while (!(await signal.changed(LOOK)) && following.isTrusted) {
        // The client comes back, to another server.
        if (!strapi.server.httpServer.listening) return;
        if (Date.now() - silentSince < HEARTBEAT) continue;
        yield `${place(page)}:\n\n`;
        silentSince = Date.now();
      }
    }
    try {
      page = await read(cursor);
    } catch (error) {
      strapi.log.debug(`A stream ends: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
  }
}
