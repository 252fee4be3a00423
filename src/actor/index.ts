import type { Core } from '@strapi/strapi';

/** Who makes the running request: the name of an administrator or API token; null for a program (seed, command). */
export function actorOf(strapi: Core.Strapi): string | null {
  return actor(strapi).name;
}

/** Whoever writes. */
export interface Actor {
  kind: 'person' | 'token' | 'program';
  /** Null for a program. */
  name: string | null;
}

/** Who makes the running request, and what they are. */
export function actor(strapi: Core.Strapi): Actor {
  const { user, auth } = strapi.requestContext.get()?.state ?? {};
  const person = [user?.firstname, user?.lastname].filter(Boolean).join(' ') || user?.email;
  if (person) return { kind: 'person', name: person };
  const token = auth?.credentials?.name;
  return token ? { kind: 'token', name: token } : { kind: 'program', name: null };
}
