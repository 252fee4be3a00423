import type { Core } from '@strapi/strapi';
import { readBase } from './base';
import type { FrontEnd } from './pageAddress';

interface Settings {
  environment: string;
  port: number;
  publicUrl?: string;
  siteUrlPattern: string;
}

/**
 * Under which address this server is reached: PUBLIC_URL or, where it is not in production, this machine. Never what
 * a request says of itself: whoever sends a `Host` could otherwise write addresses into what others are given.
 *
 * @returns without a slash at its end; undefined where nobody has said
 */
export function publicAddress(strapi: Core.Strapi): string | undefined {
  const { environment, port, publicUrl } = strapi.config.get<Settings>('settings');
  return publicUrl ?? (environment === 'production' ? undefined : `http://localhost:${port}`);
}

/**
 * Where the pages of the site are: SITE_URL_PATTERN, at the address asked for or else on this server.
 *
 * @param base the query parameter; left out, an address that nobody has said is empty: what follows is relative then
 * @throws ValidationError (400) with code `invalid-parameter` for a base that is no address
 */
export function frontEnd(strapi: Core.Strapi, base: unknown): FrontEnd {
  const { siteUrlPattern } = strapi.config.get<Settings>('settings');
  return { base: base === undefined ? (publicAddress(strapi) ?? '') : readBase(base), pattern: siteUrlPattern };
}
