import { createHash } from 'node:crypto';

/** The e-mail address that somebody means, however it is spelled; Strapi stores them in lower case. */
export function emailOf(spelled: string): string {
  return spelled.trim().toLowerCase();
}

/** Stands for a text in keys of limits: of one length, and no text of anybody is stored. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
