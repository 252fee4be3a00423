import type { UID } from '@strapi/strapi';

/** One language of an entry, with what its page embeds. */
export interface EntryScope {
  kind: 'entry';
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  /** Types whose drafts its page does not embed: whoever made the preview may not read them. */
  without?: readonly UID.ContentType[];
}

/** The whole site, as a release will leave it. */
interface ReleaseScope {
  kind: 'release';
  id: number;
}

/** What a preview is of. */
export type Scope = EntryScope | ReleaseScope;

/** What tells previews apart. */
export function keyOfScope(scope: Scope): string {
  if (scope.kind === 'release') return `release ${scope.id}`;
  return [scope.uid, scope.documentId, scope.locale, ...(scope.without ?? [])].join(' ');
}
