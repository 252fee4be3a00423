/**
 * What a save says about the version it started from, and what it is answered if it comes late; types only, for the
 * server and the admin panel alike.
 *
 * A version is the `updatedAt` of a draft as it was read, word for word. A save names it
 * - in `PUT /content-manager/collection-types/{uid}/{documentId}` and `POST …/{documentId}/actions/publish` (admin
 *   panel): `baseVersion` beside the fields. The edit view's form has no `updatedAt`: Strapi takes it out before it
 *   fills the form, so that whoever sends has to add it, from the document (`useDocument().document.updatedAt`);
 * - in `PUT /api/{type}/{documentId}` (REST): `baseVersion` beside `data`;
 * - in any of them: a header `If-Match: "<version>"` (RFC 9110, 13.1.1) instead.
 * Without one, the save is made whatever happened meanwhile. Other requests take no notice of it.
 *
 * If somebody else changed fields of this draft since that version, the save is refused whole: 409 `edit-conflict`,
 * `error.details: EditConflict`. Then
 * - `merge: true` beside `baseVersion`, with the same body and the same `baseVersion`, writes what the sender changed and
 *   leaves the rest as it is now. It is refused again if anything overlaps by then;
 * - to decide what overlaps: send only the fields that shall be written (what a body does not name stays), with
 *   `baseVersion: details.version`. A third save in between is another conflict, so nobody is overwritten unseen.
 *
 * The version after a save is the `updatedAt` of its answer; after publishing, the draft is to be read again.
 */
export interface SaveBase {
  /** ISO 8601 with milliseconds, in UTC: `2026-03-01T09:30:00.000Z`. */
  baseVersion?: string;
  /** Take from the draft what others changed and the sender did not. */
  merge?: boolean;
}

export interface EditConflict {
  code: 'edit-conflict';
  /** The version that was named. */
  baseVersion: string;
  /** The version of the draft now; null if there is no draft in this language any more. */
  version: string | null;
  /** Who saved last since then; null for a program. */
  by: string | null;
  /** When that was, ISO 8601; null if it is not known any more. */
  at: string | null;
  /** What others changed since then, in the order of the type's attributes. */
  fields: ConflictingField[];
  /** Names of the fields that the sender changed too, to something else. */
  overlapping: string[];
  /** Whether the same request with `merge: true` would be taken as things stand. */
  mergeable: boolean;
  /** False if the version is older than what is remembered, or never was one: it cannot be said which fields changed. */
  isComplete: boolean;
}

export interface ConflictingField {
  /** Name of the attribute. */
  field: string;
  /** What the edit view calls it. */
  label: string;
  /** Who changed it last, and when. */
  by: string | null;
  at: string;
  /** What the refused save makes of it: something else, what others made of it too, or nothing. */
  yours: 'changed' | 'same' | 'unchanged';
  /**
   * Its value in the draft now, as the API the save was sent to shows it; relations as `{documentId, name}[]`. Left out
   * for who may not read the field.
   */
  theirs?: unknown;
}
