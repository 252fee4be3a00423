import { useState } from 'react';
import { type Failure, isOvertaken } from './failure';
import { useSend } from './useSend';

/** Where something is done with a release, and what comes of it. */
export interface Acting {
  id: number;
  /** It was done: a sentence says what. */
  onDone: (said: string) => void;
  /** Somebody else did something with it meanwhile: what the server says about it. */
  onOvertaken: (message: string) => void;
}

/** Does something with a release; what the server says went wrong stays until it is tried again. */
export function useAct({ id, onDone, onOvertaken }: Acting) {
  const { send, isRunning } = useSend();
  const [problem, setProblem] = useState<string | undefined>();
  /**
   * @param body undefined deletes
   * @returns why it was not done; undefined if it was
   */
  const act = async (path: string, body: object | undefined, said: string): Promise<Failure | undefined> => {
    setProblem(undefined);
    const answer = await send(`/${id}${path}`, body);
    if (!('failure' in answer)) {
      onDone(said);
      return undefined;
    }
    const { failure } = answer;
    if (isOvertaken(failure)) onOvertaken(failure.message);
    else setProblem(failure.message);
    return failure;
  };
  return { act, isRunning, problem };
}
