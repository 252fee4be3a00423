import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Webhook } from 'standardwebhooks';

interface Encryption {
  encrypt(text: string): string | null;
  decrypt(text: string): string | null;
}

/** Strapi's own, by which it keeps API tokens: what is stored is worth nothing without ENCRYPTION_KEY. */
function encryptionOf(strapi: Core.Strapi): Encryption {
  return strapi.service('admin::encryption') as unknown as Encryption;
}

/** Standard Webhooks: 24 to 64 bytes. */
const BYTES = 32;

/** A secret as receivers get it. */
export const newSecret = (): string => `whsec_${randomBytes(BYTES).toString('base64')}`;

export function encrypted(strapi: Core.Strapi, secret: string): string {
  const text = encryptionOf(strapi).encrypt(secret);
  if (text === null) throw new Error('Secrets of webhooks cannot be kept without ENCRYPTION_KEY.');
  return text;
}

/** @returns undefined for what was encrypted with another key */
export function decrypted(strapi: Core.Strapi, text: string): string | undefined {
  try {
    return encryptionOf(strapi).decrypt(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The headers of a message (Standard Webhooks, "Webhook headers"), signed with each secret that holds. */
export function signed(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
