/**
 * What the translators' desk says over HTTP, for the server and the admin panel alike; types only. All addresses stand
 * under `/translation`, take the token of a session in the admin panel, and answer `{ data }` or Strapi's error
 * envelope. A person sees and changes the languages in which their role may update the type (Settings → Roles).
 */
import type { Code } from '../tagged-text';

/** Where a translation stands: nothing there, translated from another source text than today's, or right. */
export type SegmentState = 'missing' | 'outdated' | 'current';

export type Severity = 'blocker' | 'warning';

/** What a check has to say about one segment. */
export interface Finding {
  /** Name of the check, for example `numbers`. */
  check: string;
  severity: Severity;
  /** Content path of the segment. */
  path: string;
  /** One or two sentences for the translator: what is wrong, and what would be right. */
  message: string;
}

/** How far a source edit reaches: translations stay right, need work, or are not served until they are redone. */
export type EditKind = 'typo' | 'meaning' | 'safety';

/** A count of segments and words: of a type, an entry, a language. */
export interface Progress {
  segments: number;
  missing: number;
  outdated: number;
  /** Texts that translate something the source has no more; not among the segments. To be removed, or made one's own. */
  orphaned: number;
  current: number;
  /** What the checks find in it that keeps the language from being published. */
  blockers: number;
  /** Words of the source in all segments. */
  words: number;
  /** Words of the source in segments that are missing or outdated. */
  wordsToDo: number;
  /** Share of the source's words whose translation is current, 0–100, rounded down: 100 means all, and that no blocker stands. */
  percent: number;
}

/** `GET /translation/coverage?status=draft|published` (draft) */
export interface Coverage {
  sourceLocale: string;
  /** Languages this person may translate into, with all types together. */
  locales: { code: string; name: string; progress: Progress }[];
  types: { uid: string; name: string; entries: number; locales: Record<string, Progress> }[];
}

/**
 * `GET /translation/entries?locale=&type=&state=missing|outdated|blocked|todo|done&q=&page=&pageSize=&status=draft|published`
 *
 * The line of each entry in each language: those with blockers first, then most words to do. `locale` may be left out: all of this person's.
 */
export interface EntryList {
  results: EntryLine[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

export interface EntryLine {
  uid: string;
  documentId: string;
  /** The entry's name in the source language. */
  name: string;
  locale: string;
  progress: Progress;
}

/** A text with its tags, see `tagged-text`. */
export interface Words {
  text: string;
  codes: Code[];
}

export interface DeskSegment {
  path: string;
  /** What it is, in words: "Summary", "Questions and answers 2: Answer". */
  label: string;
  kind: string;
  /** For the translator: the description of the field in the model. */
  note: string | null;
  source: Words & { fingerprint: string };
  /** Null while there is nothing. Its tags have the numbers of the source's. */
  target: (Words & { fingerprint: string }) | null;
  state: SegmentState;
  /** Whether front ends are shown the source text instead, for safety. */
  withheld: boolean;
  /** The source text that the outdated translation was made from, if it is known; show what changed since. */
  translatedFrom: Words | null;
  /** Of the plain words, in characters. */
  maxLength: number | null;
  /** What blocks it first. */
  findings: Finding[];
  /** What the glossary says about words of the source, in their order there. */
  terms: Term[];
  /** Translations of the same source text elsewhere, best first. */
  memory: { text: string; codes: Code[]; uses: number }[];
}

/** A term of the glossary, in the source language, and what it is in the other. */
export interface Term {
  term: string;
  /** Other forms in the source language. */
  variants: string[];
  /** Forms that are right in the other language, the preferred one first. */
  accepted: string[];
  /** For translators: which word to use when. */
  note: string | null;
}

/** `GET /translation/entries/{uid}/{documentId}?locale=` */
export interface Desk {
  uid: string;
  documentId: string;
  type: string;
  name: string;
  sourceLocale: string;
  locale: string;
  /** Whether the language exists yet, as a draft and as published. */
  exists: { draft: boolean; published: boolean };
  progress: Progress;
  segments: DeskSegment[];
  /** What only the translation has; kept, but no translation of anything. */
  surplus: { path: string; label: string; text: string; isOrphaned: boolean }[];
}

/**
 * `PUT /translation/entries/{uid}/{documentId}?locale=`: writes the draft, answers the `Desk` as it is then.
 *
 * All segments or none: one that somebody else changed since it was read is refused (409 `translation-conflict`,
 * `details.conflicts: Conflict[]`), one with wrong tags or an unknown path too (400 `invalid-translation`,
 * `details.errors: {path, message}[]`).
 */
export interface SaveRequest {
  segments: {
    path: string;
    /** Tagged text with the numbers of the source's tags. */
    text: string;
    /** As it was read: fingerprint of the source and of the target (null if there was none). */
    source: string;
    target: string | null;
  }[];
}

/** What stood in the way: the text as this person read it, theirs, and the one that is there now. */
export interface Conflict {
  path: string;
  /** What changed since: the source, the translation or both. */
  changed: ('source' | 'target')[];
  /** Who last saved the field of what changed (null for a program, or not known any more), and when (ISO 8601). */
  by: string | null;
  at: string | null;
  /** `base` as it was read. `by` and `at` as above, of the source text; null while it is as it was read. */
  source: { base: string | null; now: string; by: string | null; at: string | null };
  /** `base` as it was read, `theirs` as it came in, `ours` as it is stored now: saved by whom, and when, as above. */
  target: { base: string | null; theirs: string; ours: string | null; by: string | null; at: string | null };
  /** Fingerprint of `target.ours`; send it as `target`, and the source's as `source`, to decide for theirs. */
  oursFingerprint: string | null;
  sourceFingerprint: string;
}

/** `POST /translation/entries/{uid}/{documentId}/confirm?locale=`: "still right". Answers the `Desk`. */
export interface ConfirmRequest {
  segments: { path: string; source: string; target: string }[];
}

/** `POST /translation/check` with one text that is being written; answers `{ findings: Finding[], length: number }`. */
export interface CheckRequest {
  uid: string;
  documentId: string;
  locale: string;
  path: string;
  text: string;
}

/** `GET /translation/edits/{uid}/{documentId}`: edits of the source text, the latest first. */
export interface SourceEdit {
  id: number;
  path: string;
  label: string;
  /** Null for a text that was added. */
  before: string | null;
  after: string;
  kind: EditKind;
  madeBy: string | null;
  /** ISO 8601. */
  madeAt: string;
  /** Who said what kind it is; null while it is the default. */
  markedBy: string | null;
  /** Languages whose translation of this text is outdated or missing now. */
  outdatedIn: string[];
}

/**
 * How far the edits of a save reach, said with the save itself and recorded in its transaction: `reach` beside the fields
 * in `PUT /content-manager/collection-types/{uid}/{documentId}` and `POST …/{documentId}/actions/publish` (admin panel),
 * beside `data` in `PUT /api/{type}/{documentId}` (REST); of the source language only.
 *
 * - one kind: for every text that the save changes;
 * - kinds by content path: for those texts, the others as by default; a path that the entry has not is refused (400
 *   `invalid-body`), one that did not change says nothing;
 * - `ask`: a save that outdates a translation is refused whole (409 `reach-unsaid`, `details: ReachQuestion`), any other
 *   one is made. Conflicts of editing (409 `edit-conflict`) come first.
 *
 * Without it, every edit is as by default: `safety` for safety information, else `meaning`.
 */
export type Reach = EditKind | 'ask' | Record<string, EditKind>;

export interface ReachQuestion {
  code: 'reach-unsaid';
  edits: UnsaidEdit[];
}

/** A text that a save would change; `kind` is what it is taken for unless somebody says otherwise. */
export interface UnsaidEdit extends Pick<SourceEdit, 'path' | 'label' | 'after' | 'kind'> {
  before: string;
  /** Languages whose translation of the text is not right for what it would be. */
  outdatedIn: string[];
}

/** `PUT /translation/edits/{id}` with `{ kind }`; answers the list of its document. */
export interface MarkRequest {
  kind: EditKind;
}

/**
 * `GET /translation/export?locale=&type=&documentId=&state=todo|all&source=draft|published&version=1.2|2.0&copySource=true`
 * answers a file of type application/xliff+xml. Only `locale` is required; `type` and `documentId` may be repeated.
 */
export type ExportState = 'todo' | 'all';

/** What to do about a conflict, by unit id: keep ours, or take theirs. */
export type Decision = 'ours' | 'theirs';

/**
 * `POST /translation/import`, multipart: `file`; `dryRun` (`true`, the default, or `false`); `decisions`, JSON:
 * `{ [unit id]: { take: Decision, source: string, target: string | null } }` with the fingerprints the report showed.
 *
 * All in one transaction. A conflict that is not decided, or decided on what has changed again since, is not applied.
 */
export type Decisions = Record<string, { take: Decision; source: string; target: string | null }>;

/** A file that cannot be read as a whole is refused: 400, a code that begins with `xliff-`, `details.line`. */
export interface ImportReport {
  dryRun: boolean;
  locale: string;
  version: string;
  counts: { applied: number; unchanged: number; conflicts: number; refused: number };
  /** What was (or would be) written. */
  applied: { id: string; path: string; entry: EntryName; before: string | null; after: string; findings: Finding[] }[];
  conflicts: (Conflict & { id: string; entry: EntryName; label: string })[];
  refused: { id: string; path: string | null; line: number; code: string; reason: string }[];
  /** The report as a person reads it. */
  text: string;
}

export interface EntryName {
  uid: string;
  documentId: string;
  name: string;
}

/** `GET /translation/findings/{uid}/{documentId}?locale=`: for the edit view, of the saved draft. */
export interface EntryFindings {
  progress: Progress;
  findings: (Finding & { label: string })[];
}
