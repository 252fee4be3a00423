import type { UID } from '@strapi/strapi';

/** One language of an entry, with what its page embeds. */
export interface EntryScope {
  kind: 'entry';
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
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
  return scope.kind === 'release' ? `release ${scope.id}` : `${scope.uid} ${scope.documentId} ${scope.locale}`;
}
