import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SlugAnswer } from '../../../edit-views/contract';
import { useEntryForm } from '../../publishing/saving/useEntryForm';
import { useOpenEntry } from './useOpenEntry';

interface Of {
  field: string;
  /** The field that it follows. */
  source: string;
  isAllowed: boolean;
}

/** How long somebody has stopped typing before the server is asked, in milliseconds. */
const PAUSE = 300;

/** Lets an address follow the name that is typed, as the server will when it is saved. */
export function useFollowing({ field, source, isAllowed }: Of) {
  const { uid, documentId, locale } = useOpenEntry();
  const { values, initialValues, onChange } = useEntryForm('useFollowing');
  const { get } = useFetchClient();
  const [follows, setFollows] = useState(!documentId);
  const [isByHand, setByHand] = useState(false);
  const latest = useRef(values);
  latest.current = values;
  const name = String(values[source] ?? '');
  const saved = String(initialValues[source] ?? '');
  const ask = useCallback(
    async (text: string) => {
      const params = { name: text.slice(0, 300), documentId, locale };
      return (await get<{ data: SlugAnswer }>(`/edit-views/slug/${uid}`, { params })).data.data;
    },
    [get, uid, documentId, locale],
  );

  // What is saved may have been published meanwhile, or written by hand.
  useEffect(() => {
    setByHand(false);
    if (!isAllowed || !documentId) return setFollows(isAllowed);
    let isCurrent = true;
    ask(String(initialValues[source] ?? '')).then(
      (answer) => isCurrent && setFollows(answer.follows),
      () => isCurrent && setFollows(false),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, documentId, isAllowed, initialValues, source]);

  const isFollowing = isAllowed && follows && !isByHand;
  useEffect(() => {
    if (!isFollowing || name.trim() === '' || (name === saved && latest.current[field])) return undefined;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await ask(name).catch(() => undefined);
      if (isCurrent && answer && latest.current[field] !== answer.slug) onChange(field, answer.slug);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isFollowing, name, saved, field, ask, onChange]);

  return { isFollowing, writtenByHand: setByHand };
}
