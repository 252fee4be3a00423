import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messageOf } from '../../words/refusals';
import { readAgain } from '../saving/readAgain';
import type { OpenEntry } from './entry';

/** Does something with an entry on the server, says how it went, and lets everything be read again. */
export function useAct({ uid, documentId, onDone }: OpenEntry) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isRunning, setRunning] = useState(false);
  /** @returns why it was not done; undefined if it was */
  const act = async (what: 'publish' | 'reviewed', body: object, done: string): Promise<string | undefined> => {
    setRunning(true);
    try {
      await post(`/publishing/entries/${uid}/${documentId}/${what}`, body);
      toggleNotification({ type: 'success', message: done });
      readAgain(uid, documentId);
      onDone();
      return undefined;
    } catch (error) {
      return messageOf(error);
    } finally {
      setRunning(false);
    }
  };
  return { act, isRunning };
}
