import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { DeskSegment, Finding } from '../../../translation/contract';

const CHECK_AFTER_MS = 400;

/** What the checks say about the text as it is typed, a moment after the last key. */
export function useFindings(
  { path, findings: known }: DeskSegment,
  { uid, documentId, locale }: { uid: string; documentId: string; locale: string },
  text: string,
  saved: string,
  problem: string | undefined,
): Finding[] {
  const { post } = useFetchClient();
  const [findings, setFindings] = useState(known);
  useEffect(() => {
    if (text === saved || text.trim() === '' || problem !== undefined) {
      setFindings(text === saved ? known : []);
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      post<{ data: { findings: Finding[] } }>('/translation/check', { uid, documentId, locale, path, text }).then(
        ({ data }) => isCurrent && setFindings(data.data.findings),
        () => undefined, // the text is checked again when it is saved
      );
    }, CHECK_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, saved, problem, known, path, uid, documentId, locale, post]);
  return findings;
}
