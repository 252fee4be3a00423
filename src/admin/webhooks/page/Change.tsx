import { Button } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { ChangedEndpoint, Endpoint } from '../../../webhooks/contract';
import { Question } from '../../parts/Question';
import type { Acting } from '../acting';
import { EndpointFields } from '../EndpointFields';
import { useAsk } from '../useAsk';

/** Another address or description; its secret and where it stands stay. */
export function Change({ endpoint, onDone, onClose }: Omit<Acting, 'onProblem'> & { onClose: () => void }) {
  const { send, isRunning } = useAsk();
  const [values, setValues] = useState({ url: endpoint.url, description: endpoint.description });
  const [problem, setProblem] = useState<string | undefined>();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await send<Endpoint>(`/${endpoint.id}`, values satisfies ChangedEndpoint);
    if ('problem' in answer) return setProblem(answer.problem);
    onClose();
    onDone('Changed.');
  };
  return (
    <Question
      title="Change the webhook"
      forward={
        <Button type="submit" form="change-webhook" disabled={values.url.trim() === ''} loading={isRunning}>
          Change it
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="change-webhook" onSubmit={change} noValidate style={{ display: 'grid', gap: '1.6rem' }}>
        <EndpointFields values={values} onChange={setValues} />
      </form>
    </Question>
  );
}
