import type { UID } from '@strapi/strapi';
import type { z } from 'zod';
import { type Hidden, type Members, type Shapes, shapeOf } from './member';
import { documentId } from './standard';

/** A type of facts of their own, without languages: small, and the same alone, in a list and in another entry. */
export interface Fact<Uid extends UID.ContentType = UID.ContentType, Of extends Members = Members> {
  is: 'fact';
  uid: Uid;
  /** Its address below /api, and what its lists are called. */
  path: string;
  /** Its name in OpenAPI and GraphQL. */
  id: string;
  /** What there is of it, for the documentation. */
  what: string;
  members: Of;
  hidden: Hidden;
  shape: z.ZodObject<Shapes<Of>>;
}

interface Said<Uid, Of> {
  uid: Uid;
  path: string;
  id: string;
  description: string;
  what: string;
  members: Of;
  hidden?: Hidden;
}

/** Describes a type of facts; `documentId` is added. */
export function fact<const Uid extends UID.ContentType, Of extends Members>({
  description,
  hidden = {},
  ...said
}: Said<Uid, Of>): Fact<Uid, { documentId: typeof documentId } & Of> {
  const members = { documentId, ...said.members };
  return { is: 'fact', ...said, hidden, members, shape: shapeOf(members).meta({ id: said.id, description }) };
}

/** Whether a type of facts names entries that have a language. */
export function namesPages({ members }: Fact): boolean {
  return Object.values(members as Members).some((member) => member.is === 'relation' && 'locale' in member.seen);
}
