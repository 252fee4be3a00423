import type { Core } from '@strapi/strapi';
import { contentError } from '../../errors';
import { checkedBody, checkedParameters } from '../../parameters';
import { assertMay } from '../../roles';
import { type Assigned, assign, assignmentsOf, couldBeAssigned, goesBy, mayRead, unassign } from '../assignments';
import type { Assignments, People } from '../contract';
import { assignedAt, bodies, type Context, documentAt, queries, whomOf } from './requests';

export async function getAssignments(strapi: Core.Strapi, ctx: Context): Promise<void> {
  checkedParameters(queries.none, ctx.query);
  const document = documentAt(strapi, ctx);
  const whom = await whomOf(strapi, ctx);
  if (!mayRead(strapi, whom, { ...document, locale: null }))
    throw contentError(403, 'forbidden', 'Your role may not read entries of this type.');
  await answer(strapi, ctx);
}

export async function putAssignment(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { locale, ...request } = checkedBody(bodies.assign, ctx.request.body);
  const assigned = await assignedAt(strapi, ctx, locale);
  await assertMayChange(strapi, ctx, assigned);
  await assign(strapi, assigned, request, (await whomOf(strapi, ctx)).id);
  await answer(strapi, ctx);
}

export async function deleteAssignment(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const assigned = await assignedAt(strapi, ctx, checkedParameters(queries.locale, ctx.query).locale);
  await assertMayChange(strapi, ctx, assigned);
  await unassign(strapi, assigned);
  await answer(strapi, ctx);
}

export async function getPeople(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const assigned = await assignedAt(strapi, ctx, checkedParameters(queries.locale, ctx.query).locale);
  await assertMayChange(strapi, ctx, assigned);
  const people = await couldBeAssigned(strapi, assigned);
  ctx.body = { data: { people: people.map(({ id, name }) => ({ id, name })) } satisfies People };
}

async function assertMayChange(strapi: Core.Strapi, ctx: Context, assigned: Assigned): Promise<void> {
  const { ability, locales } = await whomOf(strapi, ctx);
  assertMay(strapi, ability, 'update', assigned.uid, goesBy(strapi, assigned, locales));
}

async function answer(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const assignments = await assignmentsOf(strapi, documentAt(strapi, ctx), await whomOf(strapi, ctx));
  ctx.body = { data: { assignments } satisfies Assignments };
}
