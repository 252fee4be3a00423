/**
 * Where the desk shows an entry beside its source.
 *
 * @param path content path of the segment to begin with
 */
export function sideBySide(uid: string, documentId: string, locale: string, path?: string): string {
  const segment = path === undefined ? '' : `#${encodeURIComponent(path)}`;
  return `/translations/${uid}/${documentId}/${locale}${segment}`;
}
