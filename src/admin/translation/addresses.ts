/** Where the desk shows an entry beside its source. */
export function sideBySide(uid: string, documentId: string, locale: string): string {
  return `/translations/${uid}/${documentId}/${locale}`;
}
