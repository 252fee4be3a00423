import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** Answers a request itself and says so, or leaves it to Koa. */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Puts a listener in front of Koa's. What it answers costs none of Strapi's middlewares, and is answered while Strapi
 * boots, too. The one put there last is asked first.
 */
export function answerBeforeKoa(strapi: Core.Strapi, answer: Answer): void {
  const server = strapi.server.httpServer;
  const later = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  assertInside(later.length > 0, 'a listener for requests on its HTTP server');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!answer(request, response)) for (const listener of later) listener.call(server, request, response);
  });
}
