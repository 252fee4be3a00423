import { Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Endpoint } from '../../../webhooks/contract';
import { Question } from '../../parts/Question';
import { WEBHOOKS } from '../addresses';
import { useAsk } from '../useAsk';

/** Asks, and forgets a webhook with everything that was sent. */
export function Forget({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const { forget, isRunning } = useAsk();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | undefined>();
  const go = async () => {
    const answer = await forget(`/${endpoint.id}`);
    if ('problem' in answer) setProblem(answer.problem);
    else navigate(`/settings/${WEBHOOKS}`);
  };
  return (
    <Question
      title="Delete the webhook"
      forward={
        <Button variant="danger" loading={isRunning} onClick={go}>
          Delete
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography style={{ overflowWrap: 'anywhere' }}>
        {`${endpoint.url} is told of nothing then, and its secret and its deliveries are gone.`}
      </Typography>
    </Question>
  );
}
