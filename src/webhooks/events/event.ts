/** What an endpoint is told, as Standard Webhooks has it ("Payload structure"). */
export interface WebhookEvent {
  /** The same however often it is told. */
  id: string;
  body: {
    type: 'entry.changed' | 'everything.changed' | 'webhook.test';
    /** When it was committed. */
    timestamp: string;
    data: EntryChanged | EverythingChanged | Record<string, never>;
  };
}

/** One document, with everything of it that one transaction changed. */
export interface EntryChanged {
  /** As in the feed of changes: `condition`, `source`. */
  type: string;
  documentId: string;
  /** Languages that are others now, or cannot be read any more; one without a language for facts. */
  changes: { locale: string | null; operation: 'upsert' | 'delete' }[];
  /** The same for everything that was committed together; higher for what came later. */
  position: number;
  /** Answers whose `Cache-Tag` names one of these may be others now. */
  tags: string[];
}

/** Any answer may be another: languages were configured anew, or changes were forgotten before this endpoint was told. */
interface EverythingChanged {
  position: number;
  tags: ['*'];
}
