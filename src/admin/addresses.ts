/** The edit view of an entry; in a language, unless its type has none. */
export function editView(uid: string, documentId: string, locale?: string | null): string {
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${language}`;
}
