import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Readiness } from '../../../../publishing/contract';
import type { EntryReleases as Answer } from '../../../../publishing/releases/contract';
import { Said } from '../../../parts/Said';
import { useSaid } from '../../../parts/useSaid';
import { useLoaded } from '../../../useLoaded';
import { PanelBody } from '../../readiness/PanelBody';
import { AddEntry } from './AddEntry';
import { EntryRelease } from './EntryRelease';
import { ScheduleEntry } from './ScheduleEntry';

interface Props {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Reads again when it changes. */
  version: string;
}

/** Releases to come that hold something of an entry, and the ways into one. */
export function EntryReleases({ uid, documentId, locale, version }: Props) {
  const loaded = useLoaded<Answer>(`/publishing/releases/of/${uid}/${documentId}`, version);
  const [dialog, setDialog] = useState<'add' | 'schedule' | undefined>();
  const { said, say } = useSaid(() => {
    setDialog(undefined);
    loaded.reload();
  });
  // Which languages there are is asked when somebody wants to know.
  const entry = useLoaded<Readiness>(dialog && `/publishing/entries/${uid}/${documentId}`, version);
  if (loaded.state === 'loading') return <Typography variant="pi">Loading…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const { releases } = loaded.data;
  const asking = dialog &&
    entry.state === 'done' && {
      readiness: entry.data,
      locale,
      onDone: say('done'),
      onClose: () => setDialog(undefined),
    };
  return (
    <PanelBody>
      {said}
      {releases.length === 0 ? (
        <Typography variant="pi">It is in no release that is to come.</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4} width="100%">
          {releases.map((release) => (
            <li key={release.id}>
              <EntryRelease release={release} onDone={say('done')} onOvertaken={say('problem')} />
            </li>
          ))}
        </Flex>
      )}
      {dialog && entry.state === 'failed' && <Said kind="problem">{entry.message}</Said>}
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Button variant="secondary" fullWidth onClick={() => setDialog('add')}>
          Add to a release…
        </Button>
        <Button variant="tertiary" fullWidth onClick={() => setDialog('schedule')}>
          Schedule…
        </Button>
      </Flex>
      {asking && dialog === 'add' && <AddEntry {...asking} />}
      {asking && dialog === 'schedule' && <ScheduleEntry {...asking} />}
    </PanelBody>
  );
}
