import type { Core } from '@strapi/strapi';

/** Who makes the running request: the name of an administrator or API token; null for a program (seed, command). */
export function actorOf(strapi: Core.Strapi): string | null {
  const { user, auth } = strapi.requestContext.get()?.state ?? {};
  const person = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return person || user?.email || auth?.credentials?.name || null;
}
