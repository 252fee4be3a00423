import { randomUUID } from 'node:crypto';
import type { WebhookEvent } from './event';

/** An event that means nothing, for whoever wants to see one arrive. */
export function testEvent(): WebhookEvent {
  return {
    id: `evt_test_${randomUUID()}`,
    body: { type: 'webhook.test', timestamp: new Date().toISOString(), data: {} },
  };
}
