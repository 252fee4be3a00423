import { useState } from 'react';
import type { Readiness } from '../../../../publishing/contract';

export interface Asking {
  readiness: Readiness;
  /** The language that is shown. */
  locale: string | null;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Languages of an entry that are chosen: the one that is shown, to begin with. */
export function useLanguages({ readiness, locale }: Pick<Asking, 'readiness' | 'locale'>) {
  const { uid, documentId, languages } = readiness;
  const isThere = languages.some((one) => one.locale === locale && one.mayPublish);
  const [chosen, setChosen] = useState<(string | null)[]>(isThere ? [locale] : []);
  return {
    choice: { readiness, chosen, onChange: setChosen },
    chosen: chosen.map((code) => ({ uid, documentId, locale: code })),
  };
}
