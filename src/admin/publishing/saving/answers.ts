import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenDraft } from '../../saves/endpoint';

/** What Strapi's own buttons were answered: that it is saved, or why it is not. */
export type Answer = OpenDraft &
  ({ isSaved: true; isPublished: boolean; data: unknown } | { isSaved: false; code: string; details: unknown });

const listeners = new Set<(answer: Answer) => void>();

export function announce(answer: Answer): void {
  for (const listener of listeners) listener(answer);
}

/** Calls the latest `listen` with every answer about an entry while it is open. */
export function useAnswers(model: string, documentId: string | undefined, listen: (answer: Answer) => void): void {
  const latest = useRef(listen);
  latest.current = listen;
  useEffect(() => {
    const hear = (answer: Answer) => {
      if (answer.model === model && (answer.documentId ?? '') === (documentId ?? '')) latest.current(answer);
    };
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, [model, documentId]);
}

/**
 * The details of the last refusal with a code, until it is overtaken.
 *
 * @returns them, and what forgets them
 */
export function useRefusal<Details>(
  code: 'edit-conflict' | 'publish-refused',
  model: string,
  documentId: string | undefined,
): [details: Details | undefined, forget: () => void] {
  const [details, setDetails] = useState<Details | undefined>();
  useAnswers(model, documentId, (answer) => {
    // What was refused to be published may be saved: it still is not published.
    if (answer.isSaved && (answer.isPublished || code === 'edit-conflict')) setDetails(undefined);
    else if (answer.isSaved) return;
    else if (answer.code === code) setDetails(answer.details as Details);
  });
  return [details, useCallback(() => setDetails(undefined), [])];
}
