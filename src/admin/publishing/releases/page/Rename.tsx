import { Button } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Release, Renaming } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { NameField } from '../NameField';
import { type Acting, useAct } from '../useAct';

export function Rename({ release, onClose, ...acting }: Acting & { release: Release; onClose: () => void }) {
  const { act, isRunning, problem } = useAct(acting);
  const [name, setName] = useState(release.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    return act('/rename', { name } satisfies Renaming, 'Renamed.');
  };
  return (
    <Question
      title="Rename the release"
      forward={
        <Button type="submit" form="rename" disabled={name.trim() === ''} loading={isRunning}>
          Rename
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="rename" onSubmit={rename}>
        <NameField value={name} onChange={setName} />
      </form>
    </Question>
  );
}
