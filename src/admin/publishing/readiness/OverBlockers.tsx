import { Button, Field, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { ShownFinding } from '../../../publishing/contract';
import { Question } from '../../parts/Question';
import { FindingList } from './FindingList';

/** Characters that a reason has at least: enough to say something. */
const SHORTEST = 10;

interface Props {
  /** What the button says that does it. */
  label: string;
  blockers: readonly ShownFinding[];
  /** They are about several entries. */
  isAcross?: boolean;
  isRunning: boolean;
  problem: string | undefined;
  onReason: (reason: string) => unknown;
  onClose: () => void;
}

/** Asks an administrator for the reason for which blockers are passed over; what nobody may pass over is said instead. */
export function OverBlockers({ label, blockers, isAcross = false, isRunning, problem, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  const never = blockers.filter(({ isOverridable }) => isOverridable === false);
  const isPossible = never.length === 0;
  return (
    <Question
      title="Publish over blockers"
      forward={
        isPossible && (
          <Button
            variant="danger"
            disabled={reason.trim().length < SHORTEST}
            loading={isRunning}
            onClick={() => onReason(reason.trim())}
          >
            {label}
          </Button>
        )
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography>
        {isPossible
          ? 'The public will see this although it is not mended. Your reason stands in the publication record, and on the homepage until it is mended.'
          : 'This cannot be published by anybody before it is mended:'}
      </Typography>
      <FindingList findings={isPossible ? blockers : never} isAcross={isAcross} />
      {isPossible && (
        <Field.Root name="reason" required hint={`At least ${SHORTEST} characters.`}>
          <Field.Label>Reason</Field.Label>
          <Textarea
            value={reason}
            maxLength={2000}
            onChange={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => setReason(currentTarget.value)}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Question>
  );
}
