import { Button, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { type Acting, useAct } from '../useAct';
import { MomentFields } from './MomentFields';
import { scheduleRequest } from './moment';
import { useMoment } from './useMoment';

interface Props extends Acting {
  release: Pick<ReleaseLine, 'name' | 'schedule' | 'state'>;
  onClose: () => void;
}

/** Asks for the moment at which a release goes live; one that has a moment is moved. */
export function ScheduleDialog({ release, onClose, ...acting }: Props) {
  const { name, schedule, state } = release;
  const isMoved = state === 'scheduled';
  const { act, isRunning, problem } = useAct(acting);
  const [isAboutMoment, setAboutMoment] = useState(false);
  const { fields, moment, isWhole, isRefused } = useMoment(schedule);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole()) return;
    const failure = await act('/schedule', scheduleRequest(moment), isMoved ? 'Moved.' : 'Scheduled.');
    setAboutMoment(failure !== undefined && isRefused(failure));
  };
  return (
    <Question
      title={isMoved ? 'Move the release' : 'Schedule the release'}
      forward={
        <Button type="submit" form="schedule" loading={isRunning}>
          {isMoved ? 'Move' : 'Schedule'}
        </Button>
      }
      problem={isAboutMoment ? undefined : problem}
      onClose={onClose}
    >
      <Typography>
        {`“${name}” goes live at this moment with the drafts as they stand then, if nothing is in the way; else you get an e-mail that says why.`}
      </Typography>
      <form id="schedule" noValidate onSubmit={run}>
        <MomentFields {...fields} />
      </form>
    </Question>
  );
}
