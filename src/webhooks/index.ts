/**
 * Webhooks: whoever wants to know is told of every document that became another one for the public, signed, in order, at
 * least once (Standard Webhooks). The log of changes is what is told: nothing is lost, whoever dies meanwhile.
 */
import type { Core } from '@strapi/strapi';
import { tellOfChanges } from './delivering';
import { registerRoutes } from './http';

export { closeWebhooks } from './delivering';
export { pausedWebhooks } from './paused';

export function registerWebhooks(strapi: Core.Strapi): void {
  tellOfChanges(strapi);
  registerRoutes(strapi);
}
