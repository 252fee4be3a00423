import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import { checkedBody, checkedParameters } from '../../parameters';
import type { Worklist } from '../contract';
import { readDigest, writeDigest } from '../digest';
import { isWorkKind, workOf, workOfKind } from '../work';
import { bodies, type Context, queries, whomOf } from './requests';

/** So many of each kind on the homepage, and of one that is opened. */
const FEW = 5;
const MANY = 100;

export async function getWorklist(strapi: Core.Strapi, ctx: Context): Promise<void> {
  checkedParameters(queries.none, ctx.query);
  const work = await workOf(strapi, await whomOf(strapi, ctx), FEW);
  ctx.body = { data: { work } satisfies Worklist };
}

export async function getKind(strapi: Core.Strapi, ctx: Context): Promise<void> {
  checkedParameters(queries.none, ctx.query);
  const { kind } = ctx.params;
  if (!isWorkKind(strapi, kind)) throw contentError(404, 'not-found', 'There is no such kind of work.');
  ctx.body = { data: await workOfKind(strapi, kind, await whomOf(strapi, ctx), MANY) };
}

export async function getDigest(strapi: Core.Strapi, ctx: Context): Promise<void> {
  checkedParameters(queries.none, ctx.query);
  await answerDigest(strapi, ctx);
}

export async function putDigest(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { wanted } = checkedBody(bodies.digest, ctx.request.body);
  await writeDigest(strapi, (await whomOf(strapi, ctx)).id, wanted);
  await answerDigest(strapi, ctx);
}

async function answerDigest(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.body = { data: await readDigest(strapi, (await whomOf(strapi, ctx)).id) };
}
