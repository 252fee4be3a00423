/** The open entry, for what is done with it beside its form. */
export interface OpenEntry {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Something is typed that is not saved: it would not be part of what is done. */
  isModified: boolean;
  onDone: () => void;
}
