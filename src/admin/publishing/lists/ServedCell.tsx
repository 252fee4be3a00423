import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { Served } from '../../../publishing/contract';
import { servedWords } from '../wording/served';
import { servedOf } from './servedBatch';

interface Props {
  uid: string;
  documentId: string;
  locale: string | null | undefined;
  /** Asks again when it changes. */
  version: string;
}

/** In a list: what visitors get of an entry in the language that the list shows. */
export function ServedCell({ uid, documentId, locale, version }: Props) {
  const [words, setWords] = useState('…');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` asks for the same again
  useEffect(() => {
    let isCurrent = true;
    servedOf(uid, documentId).then(
      (states) => isCurrent && setWords(servedWords(states[locale ?? ''] ?? ({ state: 'not-published' } as Served))),
      () => isCurrent && setWords('Not known'),
    );
    return () => {
      isCurrent = false;
    };
  }, [uid, documentId, locale, version]);
  return <Typography textColor="neutral800">{words}</Typography>;
}
