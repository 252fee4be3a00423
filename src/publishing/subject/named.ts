/** One language of a document. */
export interface InLanguage {
  uid: string;
  documentId: string;
  /** Null for a type without languages. */
  locale: string | null;
}

/** What tells languages of documents apart. */
export function languageKey({ uid, documentId, locale }: InLanguage): string {
  return [uid, documentId, locale].join(' ');
}

/** What a document is called: a source has a title, an approval nothing of its own. */
export function calledBy(values: Readonly<Record<string, unknown>>, documentId: string): string {
  return String(values.name ?? values.title ?? documentId);
}
