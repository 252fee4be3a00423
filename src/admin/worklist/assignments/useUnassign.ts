import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Assignment } from '../../../worklist/contract';
import { messageOf } from '../../words/refusals';

interface Answered {
  onDone: (said: string) => void;
  onFailed: (message: string) => void;
}

/** Says that something is done, or nobody's any more. */
export function useUnassign(entry: { uid: string; documentId: string }, { onDone, onFailed }: Answered) {
  const { del } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const unassign = async ({ locale, person }: Assignment) => {
    setRunning(true);
    try {
      await del(`/worklist/assignments/${entry.uid}/${entry.documentId}${locale ? `?locale=${locale}` : ''}`);
      onDone(person.isMe ? 'Done.' : `No longer assigned to ${person.name}.`);
    } catch (error) {
      onFailed(messageOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { unassign, isRunning };
}
