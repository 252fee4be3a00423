import type { Core } from '@strapi/strapi';
import { Mutex } from 'async-mutex';

const turns = new WeakMap<object, Mutex>();

/** Does the work of a request piece by piece: it has one connection, as its lane promised. */
export function inTurn<Result>(strapi: Core.Strapi, work: () => Promise<Result>): Promise<Result> {
  const request = strapi.requestContext.get();
  if (!request) return work();
  const turn = turns.get(request) ?? new Mutex();
  turns.set(request, turn);
  return turn.runExclusive(work);
}
