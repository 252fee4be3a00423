import type { Core } from '@strapi/strapi';
import type { Context } from './context';
import type { FrontEnd } from './pageAddress';

/** Under which address this server is reached: PUBLIC_URL, or else the one that was asked for. */
export function publicAddress(strapi: Core.Strapi, { origin }: Pick<Context, 'origin'>): string {
  const { publicUrl } = strapi.config.get<{ publicUrl?: string }>('settings');
  return (publicUrl ?? origin).replace(/\/+$/, '');
}

/** Where the pages of the site are: SITE_URL_PATTERN, on this server unless another base is given. */
export function frontEnd(strapi: Core.Strapi, base: string): FrontEnd {
  return { base, pattern: strapi.config.get<string>('settings.siteUrlPattern') };
}
