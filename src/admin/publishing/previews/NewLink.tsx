import { Button, Field, Flex } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { NewPreviewLink, PreviewLinkLine } from '../../../publishing/preview/contract';
import { Said } from '../../parts/Said';
import type { PreviewOf } from './links';
import { useSendLinks } from './useSendLinks';

const DAYS = { usual: 7, most: 30 };

/** Makes a link: whom it is for, and for how long. */
export function NewLink({ of, onMade }: { of: PreviewOf; onMade: (link: PreviewLinkLine) => void }) {
  const { send, isRunning, problem } = useSendLinks();
  const [name, setName] = useState('');
  const [days, setDays] = useState(String(DAYS.usual));
  const isWhole = /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= DAYS.most;
  const make = async (event: FormEvent) => {
    event.preventDefault();
    // The edit view's form is around this one.
    event.stopPropagation();
    const made = await send('', { of, name, days: Number(days) } satisfies NewPreviewLink);
    if (!made) return;
    setName('');
    onMade(made);
  };
  return (
    <form aria-label="A new link" noValidate onSubmit={make}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root required hint="A name that tells you later whose link it is.">
          <Field.Label>Whom it is for</Field.Label>
          <Field.Input value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
          <Field.Hint />
        </Field.Root>
        <Field.Root required error={isWhole ? undefined : `From 1 to ${DAYS.most} days.`}>
          <Field.Label>How many days it can be opened</Field.Label>
          <Field.Input
            type="number"
            inputMode="numeric"
            min={1}
            max={DAYS.most}
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
          <Field.Error />
        </Field.Root>
        {problem && (
          <Said kind="problem" turn={problem}>
            {problem}
          </Said>
        )}
        <Flex>
          <Button type="submit" disabled={name.trim() === '' || !isWhole} loading={isRunning}>
            Make a link
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
