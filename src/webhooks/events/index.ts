export type { WebhookEvent } from './event';
export { eventsAfter } from './read';
export { testEvent } from './testEvent';
