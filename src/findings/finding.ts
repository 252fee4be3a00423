/** A blocker keeps a language of an entry from being published; a warning is to be looked at. */
export type Severity = 'blocker' | 'warning';

/** Something that is wrong with an entry in a language. */
export interface Finding {
  /** Id of the rule that says so. */
  rule: string;
  severity: Severity;
  /** Content path (`summary`, `faqs.<key>.answer.0`, `sources`), of the entry that is to be published. */
  path: string;
  /** The language it is about; null for a type without languages. */
  locale: string | null;
  /** One or two sentences: what is wrong, and what would be right. */
  message: string;
  /** Why it matters, with the law or the editorial rule that says so. */
  reason: string;
  /** Where another entry would be wrong by what is done with this one: which one that is. */
  entry?: { uid: string; documentId: string; name: string };
}
