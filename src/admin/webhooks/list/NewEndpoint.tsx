import { Button } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Endpoint, NewEndpoint as Request } from '../../../webhooks/contract';
import { Question } from '../../parts/Question';
import { webhookPage } from '../addresses';
import { EndpointFields } from '../EndpointFields';
import { useAsk } from '../useAsk';

/** Asks where messages go, and leads to the page of the new webhook, where its secret is. */
export function NewEndpoint({ onClose }: { onClose: () => void }) {
  const { send, isRunning } = useAsk();
  const navigate = useNavigate();
  const [values, setValues] = useState({ url: '', description: '' });
  const [problem, setProblem] = useState<string | undefined>();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await send<Endpoint>('', values satisfies Request);
    if ('problem' in answer) setProblem(answer.problem);
    else navigate(webhookPage(answer.data.id));
  };
  return (
    <Question
      title="New webhook"
      forward={
        <Button type="submit" form="new-webhook" disabled={values.url.trim() === ''} loading={isRunning}>
          Make it
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="new-webhook" onSubmit={make} noValidate style={{ display: 'grid', gap: '1.6rem' }}>
        <EndpointFields values={values} onChange={setValues} />
      </form>
    </Question>
  );
}
