import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The cookie that a session of the admin panel goes on with: @strapi/admin, server/shared/utils/session-auth.ts. */
export const SESSION_COOKIE = 'strapi_admin_refresh';

/** A JSON Web Token in its compact form (RFC 7515, 7.1): what is signed, and the signature. */
const SIGNED = /^([\w-]+\.[\w-]+)\.([\w-]+)$/;

/**
 * Tells which values of that cookie this server has signed, as Strapi does (HMAC with SHA-256), whether they have ended
 * or not: all others are made up. Costs no question to the database.
 */
export function ownSessions(strapi: Core.Strapi): (value: string) => boolean {
  const secret = strapi.config.get<string>('admin.auth.secret');
  return (value) => {
    const [, signed, signature] = SIGNED.exec(value) ?? [];
    if (signed === undefined || signature === undefined) return false;
    const own = createHmac('sha256', secret).update(signed).digest();
    const given = Buffer.from(signature, 'base64url');
    return given.length === own.length && timingSafeEqual(given, own);
  };
}
