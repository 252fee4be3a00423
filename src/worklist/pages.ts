/** Where pages of the admin panel are, below `/admin`: links there and links in e-mails lead to the same. */
import type { Page } from './contract';

/** The edit view of an entry; in a language, unless its type has none. */
export function editView(uid: string, documentId: string, locale?: string | null): string {
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${language}`;
}

export function pathOf(page: Page): string {
  if (page.of === 'entry') return editView(page.uid, page.documentId, page.locale);
  if (page.of === 'webhook') return `/settings/change-webhooks/${page.id}`;
  return page.of === 'release' ? `/publishing/releases/${page.id}` : '/translations';
}
