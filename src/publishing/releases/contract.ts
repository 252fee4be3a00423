/** What releases say over HTTP (see ../contract.ts), for the server and the admin panel alike; types only. */
import type { Change, Named, ShownFinding } from '../contract';

/** One language of an entry, and what becomes of it. */
export interface ReleaseItem {
  uid: string;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
  action: 'publish' | 'unpublish';
}

/** `refused` is what a scheduled one is whose moment came when something stood in its way: it can be changed and tried again. */
export type ReleaseState = 'open' | 'scheduled' | 'refused' | 'published' | 'taken-back';

/** When a release goes live. */
export interface Schedule {
  /** ISO 8601, in UTC. */
  at: string;
  /** `2027-03-01T08:00`, as it was asked for. */
  localTime: string;
  /** `Europe/Madrid` */
  timeZone: string;
  by: string | null;
}

/** `GET /publishing/releases?state=&from=&to=`: as `{ releases }`, what is to come first. */
export interface ReleaseLine {
  id: number;
  name: string;
  state: ReleaseState;
  madeBy: string | null;
  madeAt: string;
  schedule: Schedule | null;
  publishedAt: string | null;
  publishedBy: string | null;
  /** How many entries × languages. */
  size: number;
  /** What stood in its way when its moment came. */
  findings: ShownFinding[];
}

/** `GET /publishing/releases/{id}` */
export interface Release extends ReleaseLine {
  items: (ReleaseItem & {
    /** As it is called now; as it was called when it was added, if it was deleted since. */
    name: string;
    /** What its type is called. */
    type: string;
    isDeleted: boolean;
  })[];
  /** Whether this person may publish all of it. */
  mayPublish: boolean;
  /** Whether this person may publish over blockers, with a reason. */
  mayOverride: boolean;
}

/** `POST /publishing/releases`, answered with 201 and `Release`; with a schedule, of one step. */
export interface NewRelease {
  name: string;
  items?: ReleaseItem[];
  schedule?: ScheduleRequest;
}

/** `POST /publishing/releases/{id}/rename` */
export interface Renaming {
  name: string;
}

/** `POST /publishing/releases/{id}/items` and `…/items/remove`: adding an item again changes what becomes of it. */
export interface ItemsRequest {
  items: ReleaseItem[];
}

/** `POST /publishing/releases/{id}/schedule`; `…/unschedule` takes it back. */
export interface ScheduleRequest {
  /** `2027-03-01T08:00`: what clocks show there. */
  localTime: string;
  /** A name of the IANA time zone database: `Europe/Madrid`. */
  timeZone: string;
  /** Which of two, where clocks show that time twice. */
  whichOfTwo?: 'earlier' | 'later';
}

/** `GET /publishing/releases/{id}/check`: what it would do if it were published now. */
export interface ReleaseCheck {
  /** Blockers first; each with the entry that it is about. */
  findings: ShownFinding[];
  pages: PageChange[];
}

/** What visitors will see otherwise of one page. */
export interface PageChange extends Named {
  /** Null for what is the same in every language. */
  locale: string | null;
  /**
   * What becomes of it: it appears, changes, is shown in the default language instead, or cannot be found any more.
   */
  becomes: 'new' | 'changed' | 'default-language' | 'gone';
  changes: Change[];
  /** How many texts are shown in the source language until they are translated anew. */
  withheld: number;
}

/** `POST /publishing/releases/{id}/publish`, answered with `Release`. `…/take-back` takes the same, and answers the same. */
export interface PublishReleaseRequest {
  /** For administrators: publishes over blockers that may be overridden; at least ten characters say why. */
  override?: { reason: string };
}

/** `POST /publishing/releases/{id}/take-back` */
export interface TakeBackRequest extends PublishReleaseRequest {
  /** Leaves out what was published since, instead of refusing. */
  leaveNewer?: boolean;
}

/** `GET /publishing/releases/of/{uid}/{documentId}`: as `{ releases }`, those that are still to come and hold something of it. */
export interface EntryReleases {
  releases: (ReleaseLine & { items: ReleaseItem[] })[];
}

/** `GET /publishing/releases/entries?q=`: entries that the person may publish, by their name; those saved last first. */
export interface Candidates {
  entries: Candidate[];
  /** Whether there are more than are listed. */
  hasMore: boolean;
}

export interface Candidate extends Named {
  /** Those that there are and that the person may publish; one, null, for a type without languages. */
  locales: (string | null)[];
}
