import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { ANYTHING, type Noted, notedOf } from '../../changes';
import type { Context } from '../context';
import { type Answer, answerOf, bestEncoding, encoded, headersOfPosted, isUnchanged } from './answer';
import { type Kept, kept } from './kept';
import { postedBy } from './posted';
import { type Asked, askedBy } from './question';

/** Statuses of answers that are the same for everybody; a page that is not there is asked for again, too. */
const KEPT = new Set([200, 301, 404]);

/** Bigger bodies are sent as they are. */
const BIGGEST = 1_000_000;

/** How long (ms) a file of the site is taken for what it was, without looking at it again. */
const FILES_HOLD = 1000;

const PUBLIC = 'public, max-age=0, must-revalidate';
const PRIVATE = 'private, no-store';

/** Headers of one answer, or of one client; Node writes the others itself. */
const NOT_KEPT =
  /^(?:access-control-.*|ratelimit.*|retry-after|set-cookie|content-length|transfer-encoding|connection|date|etag|x-powered-by-.*)$/;

/** Paths that answer nothing that is for everybody. */
const NOT_PUBLIC =
  /^\/(?:admin|uploads|upload|content-manager|content-type-builder|i18n|users-permissions|translation|publishing|webhooks|worklist|mcp)(?:\/|$)/i;

const READS = new Set(['GET', 'HEAD']);

/** What is posted there is a question, too. */
const GRAPHQL = /^\/graphql\/?$/i;

/**
 * Makes a value of every answer for everybody: with a validator, in the encoding that the client takes, and with what it
 * depends on; kept until that changes. An answer for one reader alone says so.
 */
export function answering(strapi: Core.Strapi) {
  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    if (!READS.has(ctx.method) && !GRAPHQL.test(ctx.path)) return next();
    const asked = askedBy(ctx.req) ?? postedBy(ctx.req);
    if (!asked) {
      await next();
      markPrivate(ctx);
      return;
    }
    const cache = kept(strapi);
    if (!cache.isOn) return make(cache, asked, ctx, next);
    await cache.making.get(asked.key);
    const found = cache.find(asked);
    if (found) {
      ctx.req.resume(); // nobody reads what was posted
      const { length } = Object.keys(found.encodings);
      await send(ctx, found);
      if (Object.keys(found.encodings).length > length) cache.store.grown(asked.key, found);
      return;
    }
    const made = make(cache, asked, ctx, next);
    const settled = made.catch(() => {});
    cache.making.set(asked.key, settled);
    try {
      await made;
    } finally {
      if (cache.making.get(asked.key) === settled) cache.making.delete(asked.key);
    }
  };
}

async function make(cache: Kept, asked: Asked, ctx: Context, next: () => Promise<void>): Promise<void> {
  cache.store.counted.misses += 1;
  const isPosted = ctx.method === 'POST';
  if (!isPosted && asked.url !== ctx.url) ctx.url = asked.url;
  // Whether it may be read is looked up before it is: what changes in between concerns the answer, too.
  const begun = cache.isOn ? cache.following.position : Number.POSITIVE_INFINITY;
  const begunAt = Date.now();
  await next();
  const noted = notedOf(ctx);
  if (!KEPT.has(ctx.status)) return isPosted ? markPrivate(ctx) : undefined;
  const isFile = ctx.body instanceof Readable && !NOT_PUBLIC.test(ctx.path);
  // One that was compressed before lies beside it, and is sent as it is.
  if (ctx.response.get('Content-Encoding')) return undefined;
  if (!isFile && !isForEverybody(noted, ctx)) return markPrivate(ctx);
  const body = await bodyOf(ctx);
  if (!body) return;
  const answer = asValue(ctx, body, isFile ? undefined : noted, begunAt);
  if (Number.isFinite(answer.position)) answer.position = Math.min(answer.position, begun);
  await send(ctx, answer);
  cache.keep(asked, answer);
}

function isForEverybody(noted: Noted | undefined, ctx: Context): noted is Noted {
  return noted?.isShared === true && !ctx.response.get('Set-Cookie');
}

function markPrivate(ctx: Context): void {
  if (/^\/(?:api|graphql)(?:\/|$)/i.test(ctx.path) && !ctx.response.get('Cache-Control'))
    ctx.set('Cache-Control', PRIVATE);
}

async function bodyOf({ body, response }: Context): Promise<Buffer | undefined> {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Readable)
    return response.length !== undefined && response.length <= BIGGEST ? buffer(body) : undefined;
  return body === null || body === undefined ? undefined : Buffer.from(JSON.stringify(body));
}

/**
 * @param noted what was noted while it was made; undefined of a file
 * @param begunAt when it began to be made (ms since 1970)
 */
function asValue(ctx: Context, body: Buffer, noted: Noted | undefined, begunAt: number): Answer {
  // Koa knows the type of an object only once it is sent.
  if (!ctx.response.get('Content-Type')) ctx.type = 'json';
  // Files of the site come with a minute of Strapi's.
  if (!noted || !ctx.response.get('Cache-Control')) ctx.set('Cache-Control', PUBLIC);
  ctx.vary('Accept-Encoding');
  if (noted && noted.tags.size > 0) ctx.set('Cache-Tag', cacheTag(noted.tags));
  const headers = new Map(
    Object.entries(ctx.response.headers).flatMap(([name, value]): [string, string][] =>
      NOT_KEPT.test(name) || value === undefined ? [] : [[name.toLowerCase(), String(value)]],
    ),
  );
  return answerOf(ctx.status, headers, body, {
    tags: noted?.tags ?? new Set(),
    position: noted?.position ?? Number.POSITIVE_INFINITY,
    until: untilOf(noted, begunAt),
  });
}

const DAY = 86_400_000;

function untilOf(noted: Noted | undefined, begunAt: number): number {
  if (!noted || noted.holdsFiles) return begunAt + FILES_HOLD;
  // Of an answer that was made around midnight nobody knows of which day it is.
  return noted.turnsWithTheDay ? (Math.floor(begunAt / DAY) + 1) * DAY : Number.POSITIVE_INFINITY;
}

/** Proxies take so much of one header. */
const LONGEST = 8000;

function cacheTag(tags: ReadonlySet<string>): string {
  const all = [...tags].join(',');
  return all.length <= LONGEST ? all : ANYTHING;
}

async function send(ctx: Context, answer: Answer): Promise<void> {
  const sent = await encoded(answer, bestEncoding(answer, ctx.get('Accept-Encoding') || undefined));
  const isPosted = ctx.method === 'POST';
  const isSame = answer.status === 200 && !isPosted && isUnchanged(sent, ctx.get('If-None-Match') || undefined);
  ctx.status = isSame ? 304 : answer.status;
  const headers = isSame ? sent.headersOfUnchanged : isPosted ? headersOfPosted(sent) : sent.headers;
  if (isSame) ctx.body = null;
  else ctx.body = sent.body;
  for (let at = 0; at < headers.length; at += 2) ctx.set(headers[at] as string, headers[at + 1] as string);
}
