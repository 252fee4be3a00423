/**
 * What publishing says over HTTP, for the server and the admin panel alike; types only. All addresses stand under
 * `/publishing`, take the token of a session in the admin panel, and answer `{ data }` or Strapi's error envelope. A
 * person sees and does what their role lets them do with the type in the content manager (Settings → Roles).
 */
import type { Finding } from '../findings';

/** A finding as it is shown: with what its field is called in the edit view, and where it stands in the form. */
export interface ShownFinding extends Finding {
  /** "Summary", "Questions and answers 2: Answer". */
  label: string;
  /** Name of the field in the form: `faqs.1.answer`. */
  field: string;
  /** Whether an administrator may publish over it; said of blockers. */
  isOverridable?: boolean;
}

/** What a visitor gets of a language: published and served are not the same. */
export type Served =
  | { state: 'served' }
  /** Published, but the default locale is not. */
  | { state: 'not-served'; because: string }
  | { state: 'not-published' };

/** `GET /publishing/entries/{uid}/{documentId}` */
export interface Readiness {
  uid: string;
  documentId: string;
  name: string;
  /** The default locale first; one line with locale null for a type without languages. */
  languages: LanguageReadiness[];
  /** Whether this person may publish over blockers, with a reason. */
  mayOverride: boolean;
}

export interface LanguageReadiness {
  locale: string | null;
  /** What the language is called. */
  language: string;
  /** What is served of it now. */
  served: Served;
  /** Whether the draft differs from what is published; true where nothing is. */
  isChanged: boolean;
  /** No blockers, of those that the draft would have if it were published now. */
  isReady: boolean;
  findings: ShownFinding[];
  /** Whether this person may publish this language, and say that it was reviewed. */
  mayPublish: boolean;
  mayReview: boolean;
}

/** `POST /publishing/check`: what the draft would have if it were saved as it is typed. */
export interface CheckRequest {
  uid: string;
  /** None for an entry that is still to be created. */
  documentId?: string;
  /** Left out for a type without languages. */
  locale?: string;
  /** The form's values, as the admin panel sends them when it saves. */
  values: Record<string, unknown>;
}

export interface CheckAnswer {
  findings: ShownFinding[];
}

/** One thing that is not as it was, in words. */
export interface Change {
  /** Content path, or the attribute. */
  path: string;
  /** What the field is called. */
  label: string;
  kind: 'text' | 'fact';
  /** Null for what was not there. */
  before: string | null;
  /** Null for what is there no more. */
  after: string | null;
}

/** `GET /publishing/changes/{uid}/{documentId}?locale=`: what the public will see otherwise if it is published now. */
export interface Changes {
  locale: string | null;
  changes: Change[];
  /** Published pages that show something of this entry. */
  shownIn: Named[];
}

export interface Named {
  uid: string;
  documentId: string;
  name: string;
  /** What its type is called. */
  type: string;
}

/** `POST /publishing/entries/{uid}/{documentId}/publish`: all of these languages or none. Answers `Readiness`. */
export interface PublishRequest {
  /** Left out for a type without languages. */
  locales?: string[];
  /** For administrators: publishes over blockers that may be overridden; at least ten characters say why. */
  override?: { reason: string };
}

/**
 * `POST /publishing/entries/{uid}/{documentId}/reviewed`: the draft as it stands was reviewed today, by whom it names
 * unless somebody else is named. Answers `Readiness`.
 */
export interface ReviewedRequest {
  locale: string;
  /** The clinician's document. */
  reviewedBy?: string;
}

/** `GET /publishing/consequences/{uid}?action=unpublish|delete&documentId=&documentId=&locale=`: before it is done. */
export interface Consequences {
  /** Pages that visitors get no more, in which languages, and those that get the default locale instead. */
  dark: { name: string; documentId: string; languages: string[] }[];
  /** Published pages that name one of them. */
  namedBy: Named[];
  /** Blockers: what would be wrong with others. It would be refused. */
  findings: ShownFinding[];
}

/** Who, when, which way, and what: one line of the publication record. */
export interface RecordLine {
  /** Ascending: what is on record later was written later. */
  id: number;
  at: string;
  by: { kind: 'person' | 'token' | 'program'; name: string | null };
  road: string;
  /** The last two stand for a release as a whole, whose number is in the place of a document's. */
  action: 'publish' | 'unpublish' | 'delete' | 'release' | 'take-back';
  uid: string;
  documentId: string;
  locale: string | null;
  /** As it was called then. */
  name: string | null;
  blockers: number;
  warnings: number;
  overrideReason: string | null;
  /** The release by which it was published or taken off the site. */
  release: { id: number; name: string } | null;
}

/** `GET /publishing/record/{uid}/{documentId}?locale=&before={id}`: the latest first, 50 at a time. */
export interface Timeline {
  lines: RecordLine[];
  /** Whether there are earlier ones. */
  hasMore: boolean;
}

/** `GET /publishing/record-lines/{id}`: everything that is on record about one line. */
export interface RecordEntry extends RecordLine {
  findings: Finding[];
  /** Null where something was taken away. */
  snapshot: unknown;
  /** The attributes of the type and its components when the snapshot was made. */
  model: unknown;
}

/** `GET /publishing/record-lines/{id}/changes?since={id}`: in words, from an earlier snapshot to this one. */
export interface RecordChanges {
  changes: Change[];
}

/** `POST /publishing/record-lines/{id}/restore`: into the draft; what is public stays as it is. */
export interface Restored {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Attributes that were written. */
  restored: string[];
  /** What does not fit any more, and why. */
  left: { path: string; reason: string }[];
}

/** `GET /publishing/record.jsonl` (administrators): every line as `RecordEntry`, one a line of text, the first first. */

/** `GET /publishing/deleted`: entries that are gone, the latest first, 50 at most; each can be restored. */
export interface Deleted {
  lines: RecordLine[];
}

/** `GET /publishing/served/{uid}?documentId=&documentId=`: for lists, by document and language. */
export interface ServedStates {
  states: Record<string, Record<string, Served>>;
}
