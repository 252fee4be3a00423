import { EventEmitter } from 'node:events';
import type { LimitedContext } from '../../../src/operations/limits/spend';
import { noteDatabaseFault } from '../../../src/strapi';

/** A request as the limits see it. */
export function requestFrom(ip: string, headers: Record<string, string> = {}): LimitedContext {
  return {
    method: 'GET',
    path: '/api/conditions',
    status: 200,
    request: { ip, socket: {} },
    state: {},
    cookies: { get: () => undefined },
    get: (header) => headers[header] ?? '',
    append: () => {},
    set: () => {},
  };
}

/** What a request meets whose question the database is not there to answer. */
export function meetDatabaseFault(ctx: LimitedContext): void {
  const knex = Object.assign(new EventEmitter(), { client: { acquireConnection: async () => {} } });
  noteDatabaseFault({ requestContext: { get: () => ctx } } as never, knex as never);
  knex.emit('query-error', Object.assign(new Error(), { code: 'ECONNREFUSED' }));
}
