import type { IncomingMessage } from 'node:http';
import type { Limits } from '../../config/limits';
import { takesForms } from './addresses';
import { bearerOf } from './bearer';
import { typeOf } from './contentType';
import { parseObject } from './json';
import { limitOf } from './limitOf';
import { linger } from './linger';
import { assertLength, receive } from './receive';
import { unreadable } from './unreadable';

interface Context {
  method: string;
  path: string;
  req: IncomingMessage;
  request: { body?: unknown; files?: unknown };
  state: { awaitsForm?: boolean };
}

/**
 * Reads the body of every request, as JSON or not at all, within the limits of where it goes. `ctx.request.body` is
 * always an object afterwards. A form with files is left unread, for the route that takes it to read once its sender
 * is known; sent anywhere else it is refused.
 *
 * @throws contentError 400, 408 or 413, before any route is asked
 */
export function readBodies(limits: Limits) {
  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    try {
      Object.assign(ctx.request, { body: await bodyOf(ctx, limits), files: {} });
      await next();
    } finally {
      linger(ctx.req, limits.connections.lingering);
    }
  };
}

async function bodyOf({ method, path, req, state }: Context, limits: Limits): Promise<Record<string, unknown>> {
  const limit = limitOf({ method, path, token: bearerOf(req.headers.authorization) !== undefined }, limits);
  if (method !== 'POST' && method !== 'PUT' && method !== 'PATCH') {
    // RFC 9110, section 9.3.1: a body has no meaning here.
    assertLength(req, limit);
    return {};
  }
  const type = typeOf(req);
  if (type === 'none') return {};
  if (type === 'json') return parseObject(await textOf(req, limit), limits.json, limit.isQuestion !== true);
  if (!takesForms(method, path)) throw unreadable('Forms are not read here: send JSON');
  state.awaitsForm = true;
  return {};
}

async function textOf(req: IncomingMessage, limit: Parameters<typeof receive>[1]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of receive(req, limit)) chunks.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw unreadable('The body is no text in UTF-8');
  }
}
