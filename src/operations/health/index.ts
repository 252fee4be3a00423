/** What operators' tools ask: does the process answer, and can it answer others? */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { phaseOf } from '../lifecycle';
import { DatabaseProbe, type ExpectedSchema } from './databaseProbe';
import { ReadinessCheck } from './readiness';
import { healthCheckOf, respondToHealthCheck } from './respond';

export type { ExpectedSchema };

export interface Health {
  /** Answers a request if it is a health check, and says so. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Says what the database must hold; until then, the server is not ready. */
  expect(schema: ExpectedSchema): void;
  close(): Promise<void>;
}

export function healthOf(strapi: Core.Strapi): Health {
  const probe = new DatabaseProbe(strapi.config.get<ClientConfig>('database.connection.connection'));
  const check = new ReadinessCheck(probe);
  return {
    answer: (request, response) => {
      const asked = healthCheckOf(request);
      if (asked) void respondToHealthCheck(asked, request, response, () => check.readiness(phaseOf(strapi)));
      return asked !== undefined;
    },
    expect: (schema) => check.expect(schema),
    close: () => probe.close(),
  };
}
