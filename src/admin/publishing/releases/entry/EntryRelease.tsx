import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { EntryReleases } from '../../../../publishing/releases/contract';
import { itemsWords, stateWords } from '../../wording/releases';
import { releasePage } from '../addresses';
import { WhyRefused } from '../list/ReleaseTable';
import { CancelSchedule } from '../schedule/CancelSchedule';
import { ScheduleDialog } from '../schedule/ScheduleDialog';
import type { Acting } from '../useAct';

interface Props extends Omit<Acting, 'id'> {
  release: EntryReleases['releases'][number];
}

/** One release that an entry is in: which languages of it, when, and what can be done about that. */
export function EntryRelease({ release, onDone, onOvertaken }: Props) {
  const { id, name, state, items } = release;
  const [dialog, setDialog] = useState<'move' | 'cancel' | undefined>();
  const close = () => setDialog(undefined);
  const asking = {
    id,
    release,
    onDone: (said: string) => {
      close();
      onDone(said);
    },
    onOvertaken: (message: string) => {
      close();
      onOvertaken(message);
    },
    onClose: close,
  };
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Link tag={RouterLink} to={releasePage(id)} style={{ whiteSpace: 'normal' }}>
        {name}
      </Link>
      <Typography variant="pi" tag="p" textColor={state === 'refused' ? 'danger600' : 'neutral800'}>
        {stateWords(release)}
      </Typography>
      <WhyRefused release={release} />
      <Typography variant="pi" tag="p" textColor="neutral600">
        {itemsWords(items)}.
      </Typography>
      {state !== 'open' && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <Button
            size="S"
            variant="tertiary"
            aria-label={`${state === 'scheduled' ? 'Move' : 'Schedule again'} ${name}`}
            onClick={() => setDialog('move')}
          >
            {state === 'scheduled' ? 'Move…' : 'Schedule again…'}
          </Button>
          <Button
            size="S"
            variant="tertiary"
            aria-label={`Cancel the schedule of ${name}`}
            onClick={() => setDialog('cancel')}
          >
            Cancel…
          </Button>
        </Flex>
      )}
      {dialog === 'move' && <ScheduleDialog {...asking} />}
      {dialog === 'cancel' && <CancelSchedule {...asking} />}
    </Box>
  );
}
