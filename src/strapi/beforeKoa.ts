import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** Answers a request itself and says so, or leaves it to Koa. */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

const answers = new WeakMap<Core.Strapi, Answer[]>();

/**
 * Puts a listener in front of Koa's. What it answers costs none of Strapi's middlewares, and is answered while Strapi
 * boots, too. They are asked in the order in which they were put there.
 */
export function answerBeforeKoa(strapi: Core.Strapi, answer: Answer): void {
  const known = answers.get(strapi);
  if (known) {
    known.push(answer);
    return;
  }
  const first = [answer];
  answers.set(strapi, first);
  const server = strapi.server.httpServer;
  const later = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  assertInside(later.length > 0, 'a listener for requests on its HTTP server');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!first.some((one) => one(request, response)))
      for (const listener of later) listener.call(server, request, response);
  });
}
