/** What previews say over HTTP (see ../contract.ts), for the server and the admin panel alike; types only. */

/** What a preview is of. */
type PreviewOf = { uid: string; documentId: string; locale: string | null } | { release: number };

/** `GET /publishing/releases/{id}/preview`: an address that opens the site as the release will leave it, for an hour. */
export interface ReleasePreview {
  /** Null for a release that no page shows anything of. */
  url: string | null;
}

/** `POST /publishing/previews`, answered with 201 and `PreviewLinkLine`: a link for somebody without an account. */
export interface NewPreviewLink {
  of: PreviewOf;
  /** Whom it is for. */
  name: string;
  /** How long it opens anything: 7 unless said otherwise, 30 at most. */
  days?: number;
}

/** `GET /publishing/previews?uid=&documentId=&locale=` or `?release=`, as `{ links }`; `POST /publishing/previews/{id}/revoke` */
export interface PreviewLinkLine {
  id: string;
  name: string;
  madeBy: string | null;
  madeAt: string;
  expiresAt: string;
  revokedBy: string | null;
  revokedAt: string | null;
  /** When it was opened last. */
  openedAt: string | null;
  timesOpened: number;
  /** Neither revoked nor expired. */
  isOpen: boolean;
  /** Null for one that opens nothing any more. */
  url: string | null;
}
