import { lookup } from 'node:dns/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentError, invalidBody } from '../../errors';
import { allowedTargets, assertPublic, literalHost, TargetRefused } from '../delivering';

/** The HTTP request and its answer, as Strapi's routes get them: Koa's context. */
export type Context = Parameters<Core.ControllerHandler>[0];

const url = z.string().trim().max(2000);
const description = z.string().trim().max(200);

export const bodies = {
  make: z.strictObject({ url, description: description.default('') }),
  change: z.strictObject({ url: url.optional(), description: description.optional() }),
};

export const queries = {
  deliveries: z.object({ before: z.coerce.number('must be the number of a delivery').int().positive().optional() }),
};

type Right = 'create' | 'read' | 'update' | 'delete';

/** @throws PolicyError (403) with code `forbidden` for whoever has not this right of Strapi's to webhooks */
export function assertRight({ state }: Context, right: Right): void {
  const { userAbility } = state as { userAbility: { can(action: string): boolean } };
  if (!userAbility.can(`admin::webhooks.${right}`))
    throw contentError(403, 'forbidden', `Your role may not ${right} webhooks (Settings → Roles).`);
}

/** The number in an address. @throws NotFoundError (404) with code `not-found` for what is none */
export function numberIn({ params }: Context): number {
  const id = Number(params.id);
  if (Number.isSafeInteger(id) && id > 0 && id < 2 ** 31) return id;
  throw contentError(404, 'not-found', 'There is no such webhook.');
}

/**
 * An address that can be told, as it is stored.
 *
 * @throws ValidationError (400) with code `invalid-body`
 */
export async function checkedTarget(strapi: Core.Strapi, text: string): Promise<string> {
  const refuse = (message: string) => invalidBody(['url'], `url ${message}`);
  if (!URL.canParse(text)) throw refuse('must be a whole address like https://clinic.example/hook');
  const target = new URL(text);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') throw refuse('must begin with https:// or http://');
  if (target.username || target.password) throw refuse('must hold no name and no password: messages are signed');
  target.hash = '';
  try {
    const literal = literalHost(target);
    // A name that is not known yet may be known tomorrow: it is looked up anew whenever it is told something.
    const found = literal ? [literal] : await lookup(target.hostname, { all: true }).then(addresses, () => []);
    for (const address of found) assertPublic(address, allowedTargets(strapi));
  } catch (error) {
    if (error instanceof TargetRefused) throw refuse(`leads to where nothing is sent: ${error.message}`);
    throw error;
  }
  return target.href;
}

const addresses = (found: readonly { address: string }[]) => found.map(({ address }) => address);
