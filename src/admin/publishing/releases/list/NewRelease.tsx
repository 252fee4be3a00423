import { Button } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Release, NewRelease as Request } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { releasePage } from '../addresses';
import { NameField } from '../NameField';
import { useSend } from '../useSend';

/** Asks for a name, and goes to the page of the new release. */
export function NewRelease({ onClose }: { onClose: () => void }) {
  const { send, isRunning } = useSend();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const answer = await send<Release>('', { name } satisfies Request);
    if ('failure' in answer) setProblem(answer.failure.message);
    else navigate(releasePage(answer.data.id));
  };
  return (
    <Question
      title="New release"
      forward={
        <Button type="submit" form="new-release" disabled={name.trim() === ''} loading={isRunning}>
          Make it
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="new-release" onSubmit={make}>
        <NameField value={name} onChange={setName} hint="What it is about, like “Spring campaign”." />
      </form>
    </Question>
  );
}
