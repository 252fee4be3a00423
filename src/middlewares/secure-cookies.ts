import type { Core } from '@strapi/strapi';

interface Context {
  cookies: { secure?: boolean };
}

/**
 * Cookies are marked secure where PUBLIC_URL is https (config/admin.ts), but TLS ends in front of this server, and
 * without TRUST_PROXY it cannot tell: `cookies` would refuse to send them, and nobody could sign in.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const { secure } = strapi.config.get<{ secure: boolean }>('admin.auth.cookie');
  return async (ctx: Context, next: () => Promise<void>) => {
    if (secure) ctx.cookies.secure = true;
    await next();
  };
};
