import { Button, Typography } from '@strapi/design-system';
import type { Release } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { type Acting, useAct } from '../useAct';

/** Asks, and deletes a release that is not published; its entries stay. */
export function Delete({ release, onClose, ...acting }: Acting & { release: Release; onClose: () => void }) {
  const { act, isRunning, problem } = useAct(acting);
  return (
    <Question
      title="Delete the release"
      forward={
        <Button variant="danger" loading={isRunning} onClick={() => act('', undefined, 'Deleted.')}>
          Delete
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography>
        {`“${release.name}” is gone then${release.state === 'scheduled' ? ', and nothing of it goes live at its moment' : ''}. Its entries and their drafts stay as they are.`}
      </Typography>
    </Question>
  );
}
