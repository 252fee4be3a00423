import { Button, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ItemsRequest, NewRelease, Release, ReleaseItem } from '../../../publishing/releases/contract';
import { Asked, Question } from '../../parts/Question';
import { ActionChoice } from './ActionChoice';
import { ReleaseChoice, type Target } from './ReleaseChoice';
import { useSend } from './useSend';

interface Props {
  /** What is added. */
  chosen: readonly Omit<ReleaseItem, 'action'>[];
  /** Asks what is added, or says it. */
  children: ReactNode;
  /** What a new release is called, unless something else is typed. */
  name: string;
  /** Whether it stands in a dialog that is there already. */
  isFramed?: boolean;
  onDone: (release: Release) => void;
  onClose: () => void;
}

/** Adds something to a release that there is, or to a new one. */
export function AddToRelease({ chosen, children, name, isFramed = false, onDone, onClose }: Props) {
  const Frame = isFramed ? Asked : Question;
  const { send, isRunning } = useSend();
  const [target, setTarget] = useState<Target>({ name });
  const [action, setAction] = useState<ReleaseItem['action']>('publish');
  const [problem, setProblem] = useState<string | undefined>();
  const isNamed = 'id' in target || target.name.trim() !== '';
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    const items = chosen.map(({ uid, documentId, locale }) => ({ uid, documentId, locale, action }));
    const answer =
      'id' in target
        ? await send<Release>(`/${target.id}/items`, { items } satisfies ItemsRequest)
        : await send<Release>('', { name: target.name, items } satisfies NewRelease);
    if ('failure' in answer) setProblem(answer.failure.message);
    else onDone(answer.data);
  };
  return (
    <Frame
      title="Add to a release"
      forward={
        <Button type="submit" form="add-to-release" disabled={chosen.length === 0 || !isNamed} loading={isRunning}>
          Add
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="add-to-release" onSubmit={add} style={{ display: 'grid', gap: '1.6rem' }}>
        {children}
        <ReleaseChoice target={target} onChange={setTarget} />
        <ActionChoice value={action} onChange={setAction} />
        <Typography variant="pi" textColor="neutral600">
          Nothing is published yet: a release is published on its page, or at its moment.
        </Typography>
      </form>
    </Frame>
  );
}
