import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface Route {
  handler: unknown;
  config: { policies: unknown[] };
}

const ADMINISTRATORS = {
  name: 'admin::hasPermissions',
  config: { actions: ['plugin::email.settings.read'] },
};

/**
 * Lets only those send mail through the admin panel's route who may see how it is sent. Strapi asks for a session
 * alone, and hands the request on to the mailer as it is: any text to anybody, files of the server attached.
 */
export function guardMail(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('email').routes as unknown as { admin?: { routes?: Route[] } };
  const route = admin?.routes?.find(({ handler }) => handler === 'email.send');
  assertInside(route !== undefined, 'the route email.send');
  // Strapi's routes are one list for the whole process, also when it is loaded anew.
  if (!route.config.policies.includes(ADMINISTRATORS)) route.config.policies.push(ADMINISTRATORS);
}
