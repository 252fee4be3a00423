const PREFIX = 'about.';

/**
 * Where a new approval is written that is already about an entry.
 *
 * @param locale the default one, in which approvals name what they are about
 */
export function newApproval(relation: string, documentId: string, locale: string): string {
  const about = `${PREFIX}${relation}=${documentId}&plugins[i18n][locale]=${locale}`;
  return `/content-manager/collection-types/api::approval.approval/create?${about}`;
}

/** What an address says a new approval is about. */
export function aboutIn(search: string): { relation: string; documentId: string } | undefined {
  for (const [name, documentId] of new URLSearchParams(search))
    if (name.startsWith(PREFIX)) return { relation: name.slice(PREFIX.length), documentId };
  return undefined;
}
