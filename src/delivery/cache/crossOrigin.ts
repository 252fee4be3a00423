import type { Core } from '@strapi/strapi';

/**
 * What browsers are told of who may read an answer from another site, as `strapi::cors` says it (config/middlewares.ts).
 * It depends on who asks: it is no part of what is kept.
 */
export function crossOriginHeaders(strapi: Core.Strapi): (origin: string | undefined) => readonly string[] {
  const allowed = strapi.config.get<string[]>('settings.corsOrigins');
  const isOpen = allowed.includes('*');
  return (origin) =>
    origin === undefined || isOpen || allowed.includes(origin)
      ? ['access-control-allow-origin', origin ?? '*', 'access-control-expose-headers', EXPOSED]
      : [];
}

const EXPOSED = 'RateLimit,RateLimit-Policy,Retry-After';
