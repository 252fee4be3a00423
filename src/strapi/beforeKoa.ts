import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** Answers a request itself and says so, or leaves it to Koa; at once, or once it has looked at what arrives. */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

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
  const ask = (request: IncomingMessage, response: ServerResponse, from: number): void => {
    for (let at = from; at < first.length; at += 1) {
      const answered = first[at]?.(request, response);
      if (answered === true) return;
      if (typeof answered === 'object') {
        void answered.then((is) => is || ask(request, response, at + 1));
        return;
      }
    }
    for (const listener of later) listener.call(server, request, response);
  };
  server.on('request', (request, response) => ask(request, response, 0));
}
