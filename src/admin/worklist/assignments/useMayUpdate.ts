import { useAuth } from '@strapi/strapi/admin';

const UPDATES = 'plugin::content-manager.explorer.update';

/** Whether the person's role changes entries of a type in a language; null for a type without languages. */
export function useMayUpdate(uid: string, locale: string | null): boolean {
  const permissions = useAuth('Assignments', ({ permissions: own }) => own);
  return permissions.some(({ action, subject, properties }) => {
    const locales = properties?.locales as string[] | null | undefined;
    // Null is every language, and none named is none.
    const isIn = locale === null || locales === null || locales?.includes(locale);
    return action === UPDATES && subject === uid && isIn;
  });
}
