import type { Core } from '@strapi/strapi';
import { contentError } from '../errors';
import type { SitePatterns } from '../page-addresses';
import { readBase } from './base';
import type { FrontEnd } from './pageAddress';

interface Settings extends SitePatterns {
  environment: string;
  port: number;
  publicUrl?: string;
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
 * Where the pages of the site are: by its patterns, at the address asked for or else on this server.
 *
 * @param base the query parameter
 * @throws ValidationError (400) with code `invalid-parameter` for a base that is no address, and where nobody has said one
 */
export function frontEnd(strapi: Core.Strapi, base: unknown): FrontEnd {
  const address = base === undefined ? publicAddress(strapi) : readBase(base);
  if (address === undefined)
    throw contentError(
      400,
      'invalid-parameter',
      'Say the address of your site: base=https://clinic.example (or set PUBLIC_URL).',
      { parameter: 'base' },
    );
  return { base: address, patterns: strapi.config.get<Settings>('settings') };
}
