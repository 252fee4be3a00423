import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Settings } from '../../config/settings';
import type { Scope } from './scope';

/** What a token says: of what a preview is, or by which link it was handed out. */
export type Claims = { scope: Scope } | { link: string; scope: Scope };

/** How long (s) the token of somebody who is signed in opens a preview. */
const WHILE_EDITING = 60 * 60;

const SIGNED_AS = { algorithm: 'HS256', audience: 'preview', issuer: 'therapeutic-botox-content-api' } as const;

const by = z.number().int().positive();
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), uid: z.string(), documentId: z.string(), locale: z.string().nullable(), by }),
  z.object({ kind: z.literal('release'), id: z.number().int().positive(), by }),
]);
const claims = z.object({ scope, link: z.uuid().optional() });

/** A token for somebody who is signed in, and looks at what they edit. */
export function scopeToken(strapi: Core.Strapi, of: Scope): string {
  return sign(strapi, { scope: of }, WHILE_EDITING);
}

/** The token of a link, which is looked up each time: it can be revoked. */
export function linkToken(strapi: Core.Strapi, link: { id: string; scope: Scope; expiresAt: Date }): string {
  const seconds = Math.max(1, Math.floor((link.expiresAt.getTime() - Date.now()) / 1000));
  return sign(strapi, { link: link.id, scope: link.scope }, seconds);
}

function sign(strapi: Core.Strapi, said: Claims, expiresIn: number): string {
  return jwt.sign(said, keyOf(strapi), { ...SIGNED_AS, expiresIn });
}

/** Why a token opens nothing. */
export type Refused = 'invalid' | 'expired';

/** What a token says, if it was signed here and has not expired. */
export function readToken(strapi: Core.Strapi, token: string): Claims | Refused {
  try {
    const { algorithm, ...signedAs } = SIGNED_AS;
    const read = claims.safeParse(jwt.verify(token, keyOf(strapi), { ...signedAs, algorithms: [algorithm] }));
    return read.success ? (read.data as Claims) : 'invalid';
  } catch (error) {
    return error instanceof jwt.TokenExpiredError ? 'expired' : 'invalid';
  }
}

/** A key of its own, made of the secret of sessions: a token of one is none of the other. */
function keyOf(strapi: Core.Strapi): Buffer {
  const { adminJwt } = strapi.config.get<Settings>('settings').secrets;
  return Buffer.from(hkdfSync('sha256', adminJwt, '', 'preview', 32));
}
