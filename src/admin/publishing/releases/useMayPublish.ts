import { useAuth } from '@strapi/strapi/admin';

/** The right that a role has with a type whose entries it publishes, and takes off the site. */
export const PUBLISHES = 'plugin::content-manager.explorer.publish';

/** Whether the person's role publishes entries of a type, in some language. */
export function useMayPublish(uid: string): boolean {
  const permissions = useAuth('Releases', ({ permissions: own }) => own);
  return permissions.some(({ action, subject }) => action === PUBLISHES && subject === uid);
}
