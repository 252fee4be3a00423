import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Assignments, AssignRequest, People } from '../../../worklist/contract';
import { detailsOf, messageOf } from '../../words/refusals';

/** What is typed of an assignment. */
export interface Typed {
  locale: string | null;
  person: number | undefined;
  due: string;
  note: string;
}

/** What is wrong, by field. */
export type Errors = Partial<Record<'person' | 'due' | 'note', string>>;

/** Assigns an entry; what the server finds wrong is said at the field it is about. */
export function useAssign(entry: { uid: string; documentId: string }, onDone: (said: string) => void) {
  const { put } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string | undefined>();
  const assign = async ({ person, due, ...typed }: Typed, people: People['people']) => {
    setProblem(undefined);
    const missing: Errors = {
      ...(person === undefined && { person: 'Choose who takes care of it.' }),
      ...(due === '' && { due: 'Say until when.' }),
    };
    setErrors(missing);
    if (person === undefined || due === '') return;
    setRunning(true);
    try {
      const request: AssignRequest = { ...typed, person, due };
      await put<{ data: Assignments }>(`/worklist/assignments/${entry.uid}/${entry.documentId}`, request);
      onDone(`Assigned to ${people.find(({ id }) => id === person)?.name ?? 'them'}.`);
    } catch (error) {
      const found = errorsOf(error);
      if (Object.keys(found).length > 0) setErrors(found);
      else setProblem(messageOf(error));
    } finally {
      setRunning(false);
    }
  };
  return { assign, isRunning, errors, problem };
}

function errorsOf(error: unknown): Errors {
  const { errors = [] } = detailsOf(error) as { errors?: { path: string[]; message: string }[] };
  const known = errors.filter(({ path }) => path[0] === 'person' || path[0] === 'due' || path[0] === 'note');
  return Object.fromEntries(known.map(({ path, message }) => [path[0], `${message.replace(/\.$/, '')}.`]));
}
