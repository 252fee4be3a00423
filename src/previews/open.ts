import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import { noteOpened } from './links';
import { freshPreview, type Made, shownNow } from './make';
import { readToken } from './tokens';

type Reason = 'invalid' | 'expired' | 'revoked' | 'elsewhere';

const SAID: Readonly<Record<Reason, string>> = {
  invalid: 'This is no preview of this site: ask for the link again.',
  expired: 'This preview has expired: ask for a new link.',
  revoked: 'This preview was taken back: ask for a new link.',
  elsewhere: 'This preview opens another page: ask for this one without it.',
};

/** What a token that opens nothing here is answered: 403 with code `preview-refused`. */
export function refusePreview(reason: Reason): Error {
  return contentError(403, 'preview-refused', SAID[reason], { reason });
}

/** A preview that is looked at. */
export interface Opened extends Made {
  /** Whether by somebody who is signed in, not by a link. */
  isEditing: boolean;
}

/**
 * The preview that a token opens, as it stands now.
 *
 * @throws PolicyError (403) with code `preview-refused`; `reason` says why
 */
export async function openPreview(strapi: Core.Strapi, token: string): Promise<Opened> {
  const claims = readToken(strapi, token);
  if (typeof claims === 'string') throw refusePreview(claims);
  const isEditing = !('link' in claims && claims.link);
  if ('link' in claims && claims.link) {
    const state = await noteOpened(strapi.db.connection, claims.link);
    if (state !== 'open') throw refusePreview(state);
  }
  const shown = await shownNow(strapi, claims.scope);
  if (!shown) throw refusePreview('expired');
  return { ...(await freshPreview(strapi, shown)), isEditing };
}
