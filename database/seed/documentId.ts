import { createHash } from 'node:crypto';
import type { UID } from '@strapi/strapi';

/**
 * Document id of a shipped entry: the same for the same file everywhere, so that a second run knows what the first
 * one made, and examples hold on every machine.
 */
export function documentIdOf(uid: UID.ContentType, key: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(`${uid}/${key}`).digest('hex')}`).toString(36);
  return `s${digits.slice(0, 23)}`;
}
