import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Who makes the running request: the name of an administrator or API token; null for a program (seed, command). */
export async function actorOf(strapi: Core.Strapi): Promise<string | null> {
  return (await actor(strapi)).name;
}

/** Whoever writes. */
export interface Actor {
  kind: 'person' | 'token' | 'program';
  /** Null for a program. */
  name: string | null;
}

interface User {
  id: number;
  firstname?: string;
  lastname?: string;
  email?: string;
}

const named = new AsyncLocalStorage<Actor>();

/** Does what somebody asked for earlier, in their name. */
export function inTheNameOf<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return named.run({ kind: 'person', name }, work);
}

/** Who makes the running request, and what they are. */
export async function actor(strapi: Core.Strapi): Promise<Actor> {
  const earlier = named.getStore();
  if (earlier) return earlier;
  const { user, auth } = strapi.requestContext.get()?.state ?? {};
  const person = user && (nameOf(user) ?? nameOf(await wholeUser(strapi, user)));
  if (person) return { kind: 'person', name: person };
  const token = auth?.credentials?.name;
  return token ? { kind: 'token', name: token } : { kind: 'program', name: null };
}

function nameOf({ firstname, lastname, email }: Partial<User>): string | undefined {
  return [firstname, lastname].filter(Boolean).join(' ') || email;
}

/** Strapi's MCP server says only which user it is (core, services/mcp/handlers/handlePost.js). */
async function wholeUser(strapi: Core.Strapi, { id }: User): Promise<Partial<User>> {
  return (await strapi.db.query('admin::user').findOne({ where: { id } })) ?? {};
}
