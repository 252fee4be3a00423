import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Candidates, ItemsRequest, Release, ReleaseItem } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { useLoaded } from '../../../useLoaded';
import { ActionChoice } from '../ActionChoice';
import { type Acting, useAct } from '../useAct';
import { CandidateList } from './CandidateList';
import { type Chosen, keyOf } from './chosen';
import { useSettled } from './useSettled';

interface Props extends Acting {
  release: Release;
  onClose: () => void;
}

/** Looks for entries by their name, in all types and languages, and adds several at once. */
export function AddEntries({ release, onClose, ...acting }: Props) {
  const { act, isRunning, problem } = useAct(acting);
  const [q, setQ] = useState('');
  const [action, setAction] = useState<ReleaseItem['action']>('publish');
  // What was chosen stays chosen while another name is looked for.
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const loaded = useLoaded<Candidates>(`/publishing/releases/entries?q=${encodeURIComponent(useSettled(q.trim()))}`);
  const toggle = (one: Chosen) =>
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(keyOf(one))) after.set(keyOf(one), one);
      return after;
    });
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.size === 0) return undefined;
    const items = [...chosen.values()].map(({ uid, documentId, locale }) => ({ uid, documentId, locale, action }));
    return act('/items', { items } satisfies ItemsRequest, `Added: ${items.length}.`);
  };
  return (
    <Question
      title="Add entries"
      forward={
        <Button type="submit" form="add-entries" disabled={chosen.size === 0} loading={isRunning}>
          {chosen.size === 0 ? 'Add' : `Add ${chosen.size}`}
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="add-entries" onSubmit={add}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="entry-name" hint="Entries of every type, in every language that you may publish.">
            <Field.Label>Name of the entry</Field.Label>
            <TextInput
              type="search"
              value={q}
              onChange={({ currentTarget }: { currentTarget: HTMLInputElement }) => setQ(currentTarget.value)}
              onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
            />
            <Field.Hint />
          </Field.Root>
          {loaded.state === 'loading' && <Typography role="status">Looking…</Typography>}
          {loaded.state === 'failed' && <Typography textColor="danger600">{loaded.message}</Typography>}
          {loaded.state === 'done' && (
            <CandidateList candidates={loaded.data} release={release} chosen={chosen} onToggle={toggle} />
          )}
          <ActionChoice value={action} onChange={setAction} />
        </Flex>
      </form>
    </Question>
  );
}
