import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { whenKnown } from '../../changes';
import { addJob } from '../../jobs';
import { hold, letGo, notTold, readEndpoints, type StoredEndpoint, secretsOf, signed, tellTo } from '../endpoints';
import { eventsAfter, type WebhookEvent } from '../events';
import { bodySent, forgetOldDeliveries, noteDelivery } from './deliveries';
import { pauseAfter } from './pauses';
import { type Outcome, send } from './send';
import type { Allowed } from './target';

/** What an answer says that wants no more (Standard Webhooks). */
const GONE = 410;

/**
 * Tells an endpoint of everything it was not told of yet, one after the other, or until it cannot be told.
 *
 * @param isOver whether to stop before the next one: somebody else goes on
 */
export async function deliver(strapi: Core.Strapi, id: number, isOver: () => boolean): Promise<void> {
  const holder = randomUUID();
  // Who came while it was held went away again.
  while (!isOver() && (await tellAll(strapi, id, holder, isOver)));
}

/** @returns whether there may be more */
async function tellAll(strapi: Core.Strapi, id: number, holder: string, isOver: () => boolean): Promise<boolean> {
  const endpoint = await hold(strapi, id, holder);
  if (!endpoint) return false;
  const isLeft = await tellEach(strapi, endpoint, holder, isOver).catch(async (error: unknown) => {
    await letGo(strapi.db.connection, id, holder).catch(() => {}); // the database is away: it is let go by itself
    throw error;
  });
  if (isLeft) return false;
  await letGo(strapi.db.connection, id, holder);
  await forgetOldDeliveries(strapi.db.connection, id);
  return (await readEndpoints(strapi.db.connection)).some((one) => one.id === id && one.isBehind);
}

/** @returns whether it is left to somebody else, for it could not be told */
async function tellEach(
  strapi: Core.Strapi,
  endpoint: StoredEndpoint,
  holder: string,
  isOver: () => boolean,
): Promise<boolean> {
  const { id, url } = endpoint;
  let { place } = endpoint;
  for (;;) {
    const events = await eventsAfter(strapi, place);
    if (events.length === 0) return false;
    // Whoever is told asks at once, and whichever server answers has to know of it.
    await whenKnown(strapi);
    for (const { place: next, event } of events) {
      if (isOver()) return false;
      const outcome = await sendEvent(strapi, endpoint, event.id, await bodyOf(strapi, id, event));
      if (!outcome.isTaken) {
        await giveUp(strapi, endpoint, holder, outcome);
        return true;
      }
      endpoint.failures = 0;
      // It was paused, changed or taken over meanwhile.
      if (!(await tellTo(strapi.db.connection, { id, url }, holder, next))) return false;
      place = next;
    }
  }
}

async function bodyOf(strapi: Core.Strapi, id: number, event: WebhookEvent): Promise<string> {
  return (await bodySent(strapi.db.connection, id, event.id)) ?? JSON.stringify(event.body);
}

/**
 * Sends a message to an endpoint, and writes down what became of it.
 *
 * @returns with the number of the delivery
 */
export async function sendEvent(
  strapi: Core.Strapi,
  { id, url }: Pick<StoredEndpoint, 'id' | 'url'>,
  eventId: string,
  body: string,
): Promise<Outcome & { delivery: number }> {
  const secrets = await secretsOf(strapi, id);
  const outcome: Outcome =
    secrets.length === 0
      ? {
          isTaken: false,
          status: null,
          milliseconds: 0,
          problem: 'Its secret was encrypted with another ENCRYPTION_KEY: rotate it.',
        }
      : await send(new URL(url), signed(secrets, eventId, new Date(), body), body, allowedTargets(strapi));
  return { ...outcome, delivery: await noteDelivery(strapi.db.connection, { endpoint: id, eventId, body }, outcome) };
}

export const allowedTargets = (strapi: Core.Strapi): Allowed =>
  strapi.config.get<string[]>('settings.webhookPrivateAddresses');

async function giveUp(
  strapi: Core.Strapi,
  { id, url, failures }: StoredEndpoint,
  holder: string,
  { status, problem, retryAfter }: Outcome,
): Promise<void> {
  const seconds = status === GONE ? undefined : pauseAfter(failures + 1, retryAfter);
  const because =
    status === GONE ? 'It answered 410: it wants no more.' : `It could not be told for a day. ${problem ?? ''}`.trim();
  const nextAt = await notTold(strapi.db.connection, { id, url }, holder, { seconds, because });
  if (nextAt) await tellLater(strapi, id, nextAt);
}

/** Has an endpoint be told, now or at a moment. */
export async function tellLater(strapi: Core.Strapi, id: number, at?: Date): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await addJob(trx, 'deliver-webhook', { id }, { key: `webhook ${id}`, ...(at && { at }) });
  });
}
