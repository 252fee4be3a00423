import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { CheckAnswer, CheckRequest, ShownFinding } from '../../../publishing/contract';
import { messageOf } from '../../words/refusals';
import type { Values } from '../saving/merge';
import { sentValues } from '../saving/sentValues';

/** How long nothing is typed before it is looked at, in milliseconds. */
const PAUSE = 600;

export interface Checked {
  findings: ShownFinding[] | undefined;
  /** What is shown is not about what is typed yet. */
  isChecking: boolean;
  problem: string | undefined;
}

/** What would be found if the form were saved as it is: asked once nothing is typed for a moment; the last answer wins. */
export function useCheck({ uid, documentId, locale }: Entry, values: Values, version: string): Checked {
  const { post } = useFetchClient();
  const [checked, setChecked] = useState<Checked>({ findings: undefined, isChecking: true, problem: undefined });
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved is looked at again
  useEffect(() => {
    let isLast = true;
    setChecked((before) => ({ ...before, isChecking: true }));
    const ask = async () => {
      const request: CheckRequest = { uid, values: sentValues(values) };
      if (documentId) request.documentId = documentId;
      if (locale) request.locale = locale;
      try {
        const { data } = await post<{ data: CheckAnswer }>('/publishing/check', request);
        if (isLast) setChecked({ findings: data.data.findings, isChecking: false, problem: undefined });
      } catch (error) {
        // What was found before may be wrong by now.
        if (isLast) setChecked({ findings: undefined, isChecking: false, problem: messageOf(error) });
      }
    };
    const timer = setTimeout(ask, isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [post, uid, documentId, locale, values, version]);
  return checked;
}

interface Entry {
  uid: string;
  documentId: string | undefined;
  locale: string | null;
}
