import type { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Connections } from './connections';

/** Seconds that others' answers get to finish in a process that no longer can be trusted. */
const LAST_WORDS = 2;

/**
 * What nobody caught. A rejected promise is a mistake in one answer: it is logged and counted, and the server goes on.
 * An exception out of nowhere may have left anything half done: what is being answered gets a moment, then the process
 * ends with code 1, to be started anew. The request it came from, if it is known, is answered with 500.
 */
export function surviveUnhandled(strapi: Core.Strapi, connections: Connections): void {
  let rejections = 0;
  process.on('unhandledRejection', (reason) => {
    rejections += 1;
    console.error(`Unhandled rejection no. ${rejections}${whileAnswering(strapi)}:`, reason);
  });
  let ending = false;
  process.on('uncaughtException', (error) => {
    console.error(`Uncaught exception${whileAnswering(strapi)}; the server ends:`, error);
    const response = strapi.requestContext.get()?.res as ServerResponse | undefined;
    if (response && !response.headersSent) answerWithFailure(response);
    if (!ending) void connections.drain(LAST_WORDS).finally(() => process.exit(1));
    ending = true;
  });
}

/** Without the query, which may hold what is private. */
function whileAnswering(strapi: Core.Strapi): string {
  const context = strapi.requestContext.get();
  return context ? ` while answering ${context.method} ${context.path}` : '';
}

function answerWithFailure(response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const error = { status: 500, name: 'InternalServerError', message: 'Internal Server Error' };
  response.writeHead(500, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify({ data: null, error: { ...error, details: { code: 'internal-error' } } }));
}
