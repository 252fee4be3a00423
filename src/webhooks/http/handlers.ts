import type { Core } from '@strapi/strapi';
import { actorOf } from '../../actor';
import { checkedBody, checkedParameters } from '../../parameters';
import type { Deliveries, Endpoints, Secret } from '../contract';
import { readDeliveries, readDelivery, sendEvent, tellLater } from '../delivering';
import {
  dropEndpoint,
  MOST_ENDPOINTS,
  makeEndpoint,
  pauseEndpoint,
  readEndpoint,
  readEndpoints,
  resumeEndpoint,
  rotateSecret,
  secretsOf,
  writeEndpoint,
} from '../endpoints';
import { testEvent } from '../events';
import { presentDelivery, presentEndpoint } from '../present';
import { assertRight, bodies, type Context, checkedTarget, numberIn, queries } from './requests';

/** Deliveries of a page. */
const MOST_LISTED = 100;

export async function getEndpoints(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'read');
  const endpoints = (await readEndpoints(strapi.db.connection)).map(presentEndpoint);
  ctx.body = { data: { endpoints, most: MOST_ENDPOINTS } satisfies Endpoints };
}

export async function postEndpoint(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'create');
  const { url, description } = checkedBody(bodies.make, ctx.request.body);
  const madeBy = await actorOf(strapi);
  const id = await makeEndpoint(strapi, { url: await checkedTarget(strapi, url), description, madeBy });
  const [secret] = await secretsOf(strapi, id);
  ctx.body = { data: { ...presentEndpoint(await readEndpoint(strapi.db.connection, id)), secret } };
  ctx.status = 201;
}

export async function postChange(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { url, description } = checkedBody(bodies.change, ctx.request.body);
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  const written = {
    ...(url !== undefined && { url: await checkedTarget(strapi, url) }),
    ...(description !== undefined && { description }),
  };
  if (Object.keys(written).length > 0) await writeEndpoint(strapi.db.connection, id, written);
  if (written.url !== undefined) await tellLater(strapi, id);
  await answer(strapi, ctx, id);
}

export async function deleteEndpoint(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'delete');
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  await dropEndpoint(strapi.db.connection, id);
  ctx.status = 204;
}

export async function getSecret(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  await answerSecret(strapi, ctx, id);
}

export async function postRotate(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  await rotateSecret(strapi, id);
  await answerSecret(strapi, ctx, id);
}

export async function postPause(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  const name = await actorOf(strapi);
  await pauseEndpoint(strapi.db.connection, id, name && `Paused by ${name}.`);
  await answer(strapi, ctx, id);
}

export async function postResume(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  await resumeEndpoint(strapi.db.connection, id);
  await tellLater(strapi, id);
  await answer(strapi, ctx, id);
}

export async function getDeliveries(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'read');
  const { before } = checkedParameters(queries.deliveries, ctx.query);
  const { id } = await readEndpoint(strapi.db.connection, numberIn(ctx));
  const found = await readDeliveries(strapi.db.connection, id, before, MOST_LISTED + 1);
  const data: Deliveries = {
    deliveries: found.slice(0, MOST_LISTED).map(presentDelivery),
    hasMore: found.length > MOST_LISTED,
  };
  ctx.body = { data };
}

export async function postTest(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const endpoint = await readEndpoint(strapi.db.connection, numberIn(ctx));
  const { id, body } = testEvent();
  await answerSent(strapi, ctx, await sendEvent(strapi, endpoint, id, JSON.stringify(body)));
}

export async function postResend(strapi: Core.Strapi, ctx: Context): Promise<void> {
  assertRight(ctx, 'update');
  const { endpoint: id, eventId, body } = await readDelivery(strapi.db.connection, numberIn(ctx));
  const endpoint = await readEndpoint(strapi.db.connection, id);
  await answerSent(strapi, ctx, await sendEvent(strapi, endpoint, eventId, body));
}

async function answer(strapi: Core.Strapi, ctx: Context, id: number): Promise<void> {
  ctx.body = { data: presentEndpoint(await readEndpoint(strapi.db.connection, id)) };
}

async function answerSecret(strapi: Core.Strapi, ctx: Context, id: number): Promise<void> {
  const [secret = ''] = await secretsOf(strapi, id);
  ctx.body = { data: { secret } satisfies Secret };
}

async function answerSent(strapi: Core.Strapi, ctx: Context, { delivery }: { delivery: number }): Promise<void> {
  ctx.body = { data: presentDelivery(await readDelivery(strapi.db.connection, delivery)) };
}
