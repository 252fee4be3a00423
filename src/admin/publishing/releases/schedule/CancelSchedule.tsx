import { Button, Typography } from '@strapi/design-system';
import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { type Acting, useAct } from '../useAct';

interface Props extends Acting {
  release: Pick<ReleaseLine, 'name'>;
  onClose: () => void;
}

/** Asks, and takes the moment of a release away. */
export function CancelSchedule({ release, onClose, ...acting }: Props) {
  const { act, isRunning, problem } = useAct(acting);
  return (
    <Question
      title="Cancel the schedule"
      back="Keep it"
      forward={
        <Button loading={isRunning} onClick={() => act('/unschedule', {}, 'The schedule is cancelled.')}>
          Cancel the schedule
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography>
        {`“${release.name}” will not go live by itself any more. It stays as it is, open, until somebody publishes or schedules it.`}
      </Typography>
    </Question>
  );
}
