import type { Core } from '@strapi/strapi';
import type { Limits } from '../../config/limits';
import { answerBeforeKoa, removeStockHealthRoute, setPoolPatience } from '../strapi';
import { type Health, healthOf } from './health';
import { Connections, enterPhase, phaseOf, refuseWhileStarting, surviveUnhandled } from './lifecycle';

/** Seconds that answers in flight get to finish when the server is to stop. */
const DRAIN_SECONDS = 10;

/** The HTTP server as operators see it. */
interface PreparedServer {
  health: Health;
  connections: Connections;
}

const prepared = new WeakMap<Core.Strapi, PreparedServer>();

/** Puts health checks in front of Strapi and keeps track of its connections, once. */
export function prepareServer(strapi: Core.Strapi): PreparedServer {
  const known = prepared.get(strapi);
  if (known) return known;
  const server = { health: healthOf(strapi), connections: new Connections(strapi.server.httpServer) };
  prepared.set(strapi, server);
  removeStockHealthRoute(strapi);
  answerBeforeKoa(strapi, (request, response) => {
    server.connections.begin(request, response);
    return server.health.answer(request, response) || refuseWhileStarting(phaseOf(strapi), response);
  });
  return server;
}

/** Listens before Strapi is loaded: who comes is told to ask again, and health checks are told the truth. */
export async function listenEarly(strapi: Core.Strapi, host: string, port: number): Promise<void> {
  surviveUnhandled(strapi, prepareServer(strapi).connections);
  enterPhase(strapi, 'starting');
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(port, host, resolve);
  });
}

/** Answers with Strapi from now on. */
export function startServing(strapi: Core.Strapi): void {
  setPoolPatience(strapi, strapi.config.get<Limits>('limits').questions.connection);
  strapi.server.mount();
  enterPhase(strapi, 'serving');
}

/** Is no longer ready, accepts no more connections, and lets what is being answered finish. */
export async function stopServing(strapi: Core.Strapi): Promise<void> {
  enterPhase(strapi, 'stopping');
  await prepareServer(strapi).connections.drain(DRAIN_SECONDS);
}
