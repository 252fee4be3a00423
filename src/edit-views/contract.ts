/**
 * What the edit views ask the server, for the server and the admin panel alike; types only. All addresses stand under
 * `/edit-views`, take the token of a session in the admin panel, and answer `{ data }` or Strapi's error envelope.
 */

/** What a type says of its view in its options, as `edit-view`. */
export interface AnnouncedView {
  uid: string;
  sections: { title: string; hint?: string; fields: string[] }[];
}

/** Filters of a list that are ours: `filters[$and][0][__show][$eq]=review-overdue`, or `not-in-fr`. */
export const SHOW = '__show';
export const REVIEW_OVERDUE = 'review-overdue';
export const NOT_IN = 'not-in-';

/** `GET /edit-views/approvals/{uid}/{documentId}`: what is approved of a condition, of a treatment, at a site. */
export interface ApprovalsAnswer {
  lines: ApprovalLine[];
  /** Whether this person may add one. */
  mayAdd: boolean;
  /** In which they name what they are about. */
  defaultLocale: string;
}

export interface ApprovalLine {
  documentId: string;
  region: string;
  regulatoryStatus: string;
  authority: string;
  isPublished: boolean;
  condition: Named | null;
  treatment: Named | null;
  injectionSites: Named[];
}

export interface Named {
  documentId: string;
  name: string;
}

/** `GET /edit-views/slug/{uid}?locale=&documentId=&name=` */
export interface SlugAnswer {
  /** What the slug becomes with this name, as long as it follows. */
  slug: string;
  /** Whether the slug of this entry still follows its name in this language. */
  follows: boolean;
}
