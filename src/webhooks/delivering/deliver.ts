import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addJob } from '../../jobs';
import { hold, letGo, notTold, type StoredEndpoint, secretsOf, signed, tellTo } from '../endpoints';
import { eventsAfter, type WebhookEvent } from '../events';
import { bodySent, forgetOldDeliveries, noteDelivery } from './deliveries';
import { pauseAfter } from './pauses';
import { type Outcome, send } from './send';
import type { Allowed } from './target';

/** What an answer says that wants no more (Standard Webhooks). */
const GONE = 410;

/** Tells an endpoint of everything it was not told of yet, one after the other, or until it cannot be told. */
export async function deliver(strapi: Core.Strapi, id: number): Promise<void> {
  const holder = randomUUID();
  // What is committed while it is let go would wait until somebody looks again.
  while (await tellAll(strapi, id, holder));
}

/** @returns whether there may be more */
async function tellAll(strapi: Core.Strapi, id: number, holder: string): Promise<boolean> {
  const endpoint = await hold(strapi, id, holder);
  if (!endpoint) return false;
  const told = await tellEach(strapi, endpoint, holder).catch(async (error: unknown) => {
    await letGo(strapi.db.connection, id, holder).catch(() => {}); // the database is away: it is let go by itself
    throw error;
  });
  if (told === 'failed') return false;
  await letGo(strapi.db.connection, id, holder);
  await forgetOldDeliveries(strapi.db.connection, id);
  return told === 'something';
}

async function tellEach(
  strapi: Core.Strapi,
  endpoint: StoredEndpoint,
  holder: string,
): Promise<'something' | 'nothing' | 'failed'> {
  const { id } = endpoint;
  let { place } = endpoint;
  let told: 'something' | 'nothing' = 'nothing';
  for (;;) {
    const events = await eventsAfter(strapi, place);
    if (events.length === 0) return told;
    for (const { place: next, event } of events) {
      const outcome = await sendEvent(strapi, endpoint, event.id, await bodyOf(strapi, id, event));
      if (!outcome.isTaken) {
        await giveUp(strapi, endpoint, holder, outcome);
        return 'failed';
      }
      endpoint.failures = 0;
      // It was paused, changed or taken over meanwhile.
      if (!(await tellTo(strapi.db.connection, id, holder, next))) return 'failed';
      place = next;
      told = 'something';
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
  { id, failures }: StoredEndpoint,
  holder: string,
  { status, problem, retryAfter }: Outcome,
): Promise<void> {
  const seconds = status === GONE ? undefined : pauseAfter(failures + 1, retryAfter);
  const because =
    status === GONE ? 'It answered 410: it wants no more.' : `It could not be told for a day. ${problem ?? ''}`.trim();
  const nextAt = await notTold(strapi.db.connection, id, holder, { seconds, because });
  if (nextAt) await tellLater(strapi, id, nextAt);
}

/** Has an endpoint be told, now or at a moment. */
export async function tellLater(strapi: Core.Strapi, id: number, at?: Date): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await addJob(trx, 'deliver-webhook', { id }, { key: `webhook ${id}`, ...(at && { at }) });
  });
}
