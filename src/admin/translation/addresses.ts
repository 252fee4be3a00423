/** Where things are in the admin panel. */
export function sideBySide(uid: string, documentId: string, locale: string): string {
  return `/translations/${uid}/${documentId}/${locale}`;
}

export function editView(uid: string, documentId: string, locale: string): string {
  return `/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`;
}
