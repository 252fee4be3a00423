/**
 * What needs somebody, for the server and the admin panel alike; types only. All addresses stand under `/worklist`, take
 * the token of a session in the admin panel, and answer `{ data }` or Strapi's error envelope. A person is told of what
 * their role lets them do something about (Settings → Roles).
 */

/** A page of the admin panel. */
export type Page =
  | { of: 'entry'; uid: string; documentId: string; locale: string | null }
  | { of: 'release'; id: number }
  | { of: 'translations' }
  | { of: 'webhook'; id: number };

interface Line {
  /** What it is called: an entry, a release, a language. */
  name: string;
  page: Page;
}

/**
 * The kinds of things that need somebody, with what is said of each. A further kind is a member here, a finder in
 * `src/index.ts`, and its words in `words.ts`.
 */
export interface Lines {
  /** Assigned to the person; what is due first comes first. */
  assigned: Line & { due: string; isOverdue: boolean; note: string | null; by: string | null };
  /** Scheduled, and refused when its moment came; the latest first. */
  'refused-release': Line & { at: string | null; blockers: number };
  /** Public over a blocker that is still there; the latest first. `wrong` are the fields, or rules, it is about. */
  override: Line & { at: string; by: string | null; reason: string | null; wrong: string[] };
  /** Published, and reviewed too long ago, or never; the longest ago first. */
  'review-overdue': Line & { lastReviewed: string | null };
  /** Published, with a review that ends soon. */
  'review-due': Line & { until: string };
  /** Drafts that are not as what is published, the oldest first; not those that a release will publish. */
  'waiting-draft': Line & { since: string; isNew: boolean };
  /** A webhook that is told of nothing any more. */
  'paused-webhook': Line & { since: string; because: string | null };
  /** A language, with how many of its texts translate an earlier source text, or one that is gone. */
  'outdated-translation': Line & { texts: number };
}

export type WorkKind = keyof Lines;

/** All of one kind: how much there is, and what comes first. */
export type Work = { [Kind in WorkKind]: { kind: Kind; count: number; lines: Lines[Kind][] } }[WorkKind];

/** `GET /worklist`: kinds of which there is something, the most pressing first, with five of each. */
export interface Worklist {
  work: Work[];
}

/** `GET /worklist/kinds/{kind}`: up to a hundred of one kind. Answers `Work`. */

/** `GET /worklist/digest`: whether this person gets an e-mail each Monday. `PUT /worklist/digest` takes and answers it. */
export interface Digest {
  wanted: boolean;
  /** Whether this server sends e-mail at all. */
  isPossible: boolean;
}

export type DigestRequest = Pick<Digest, 'wanted'>;

/** Who takes care of an entry until when. */
export interface Assignment {
  /** Null for the entry as a whole. */
  locale: string | null;
  person: {
    id: number;
    name: string;
    /** False for somebody whose account was deleted or switched off. */
    isThere: boolean;
    /** Whether it is the person who asks. */
    isMe: boolean;
  };
  /** A day: YYYY-MM-DD. */
  due: string;
  isOverdue: boolean;
  note: string | null;
  by: string | null;
  at: string;
  /** Whether the person who asks may change it, and say that it is done. */
  mayChange: boolean;
}

/** `GET /worklist/assignments/{uid}/{documentId}`: of the languages that this person may read, the whole entry first. */
export interface Assignments {
  assignments: Assignment[];
}

/**
 * `PUT /worklist/assignments/{uid}/{documentId}`: for those who may change the entry in that language; in the place of
 * the one that there is. Answers `Assignments`. Somebody else than the person who asks gets an e-mail.
 */
export interface AssignRequest {
  /** Null for the entry as a whole, which goes by the default language. */
  locale: string | null;
  /** The number of an administrator. */
  person: number;
  due: string;
  note?: string | null;
}

/** `DELETE /worklist/assignments/{uid}/{documentId}?locale=`: it is done, or nobody's any more. Answers `Assignments`. */

/** `GET /worklist/people/{uid}/{documentId}?locale=`: who could be assigned, by name: those who may change it, too. */
export interface People {
  people: { id: number; name: string }[];
}
