import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Delivery, Endpoint } from '../../../webhooks/contract';
import type { Acting } from '../acting';
import { useAsk } from '../useAsk';
import { outcomeWords } from '../words';
import { Change } from './Change';
import { Forget } from './Forget';

/** What can be done with a webhook. */
export function Acts({ endpoint, onDone, onProblem }: Acting) {
  const { send, isRunning } = useAsk();
  const [asked, setAsked] = useState<'change' | 'forget' | undefined>();
  const { id, state } = endpoint;
  const test = async () => {
    const answer = await send<Delivery>(`/${id}/test`);
    if ('problem' in answer) onProblem(answer.problem);
    else if (answer.data.isTaken) onDone(`A test was sent. ${outcomeWords(answer.data)}`);
    else onProblem(`A test was sent. ${outcomeWords(answer.data)}`);
  };
  const turn = async (act: 'pause' | 'resume', done: string) => {
    const answer = await send<Endpoint>(`/${id}/${act}`);
    if ('problem' in answer) onProblem(answer.problem);
    else onDone(done);
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="secondary" disabled={isRunning} onClick={test}>
        Send a test
      </Button>
      {state === 'paused' ? (
        <Button disabled={isRunning} onClick={() => turn('resume', 'Resumed: what changed meanwhile is told now.')}>
          Resume
        </Button>
      ) : (
        <Button
          variant="tertiary"
          disabled={isRunning}
          onClick={() => turn('pause', 'Paused: what changes meanwhile is told once it is resumed.')}
        >
          Pause
        </Button>
      )}
      {state === 'failing' && (
        <Button disabled={isRunning} onClick={() => turn('resume', 'It is tried again.')}>
          Try again now
        </Button>
      )}
      <Button variant="tertiary" onClick={() => setAsked('change')}>
        Change
      </Button>
      <Button variant="danger-light" onClick={() => setAsked('forget')}>
        Delete
      </Button>
      {asked === 'change' && <Change endpoint={endpoint} onDone={onDone} onClose={() => setAsked(undefined)} />}
      {asked === 'forget' && <Forget endpoint={endpoint} onClose={() => setAsked(undefined)} />}
    </Flex>
  );
}
