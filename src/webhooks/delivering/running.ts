import type { Core } from '@strapi/strapi';
import { deliver } from './deliver';

interface Running {
  deliveries: Set<Promise<void>>;
  isClosing: boolean;
}

const running = new WeakMap<Core.Strapi, Running>();

function runningOf(strapi: Core.Strapi): Running {
  const known = running.get(strapi) ?? { deliveries: new Set(), isClosing: false };
  running.set(strapi, known);
  return known;
}

/**
 * Tells an endpoint beside the job that begins it: one that does not answer keeps no other job waiting. Whatever becomes of
 * it, the log of changes says what is left to tell, and each minute somebody looks.
 */
export function deliverBeside(strapi: Core.Strapi, id: number): void {
  const own = runningOf(strapi);
  if (own.isClosing) return;
  const delivery = deliver(strapi, id, () => own.isClosing)
    .catch((error: Error) => {
      strapi.log.warn(`Webhook ${id} waits for the next minute: ${error.message}`);
    })
    .finally(() => own.deliveries.delete(delivery));
  own.deliveries.add(delivery);
}

/** Ends what is being told, once what is under way is answered. */
export async function closeWebhooks(strapi: Core.Strapi): Promise<void> {
  const own = runningOf(strapi);
  own.isClosing = true;
  await Promise.all(own.deliveries);
}
