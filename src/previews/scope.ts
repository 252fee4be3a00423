import type { UID } from '@strapi/strapi';

interface Looked {
  /** Number of the administrator who made the preview: it shows nothing that they may not read. */
  by: number;
}

/** One language of an entry, with what its page embeds. */
export interface EntryScope extends Looked {
  kind: 'entry';
  uid: UID.ContentType;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
}

/** The whole site, as a release will leave it. */
export interface ReleaseScope extends Looked {
  kind: 'release';
  id: number;
}

/** What a preview is of. */
export type Scope = EntryScope | ReleaseScope;

/** The same, with what its maker may not read as things stand now: types of an entry's page, or items of a release. */
export type Shown = Scope & { without: readonly string[] };

/** What tells previews apart; whoever may read the same shares one. */
export function keyOfShown(shown: Shown): string {
  const of = shown.kind === 'release' ? ['release', shown.id] : [shown.uid, shown.documentId, shown.locale];
  return [...of, ...shown.without].join(' ');
}
