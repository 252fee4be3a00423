import type { StrapiApp } from '@strapi/strapi/admin';
import { type EditLayout, lockSharedFacts } from './lockSharedFacts';

interface HookArguments {
  layout: EditLayout;
  query?: { plugins?: { i18n?: { locale?: string } } };
}

/**
 * Shows facts (codes, relations, pictures …) read-only in every language but the default one: the server takes them
 * from there, so an edit elsewhere would be lost. Uses the hook by which Strapi's i18n marks localized fields; call
 * it in `register`, ahead of i18n's own handler, which does not pass the query on.
 */
export function registerSharedFacts(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, query }: HookArguments) => ({
    layout: lockSharedFacts(layout, query?.plugins?.i18n?.locale),
    query,
  }));
}
