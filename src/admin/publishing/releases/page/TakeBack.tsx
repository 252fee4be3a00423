import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Release, TakeBackRequest } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { sizeWords } from '../../wording/releases';
import type { InTheWay } from '../failure';
import { type Acting, useAct } from '../useAct';
import { inTheWayWords } from './inTheWayWords';
import type { Refusal } from './Refused';

interface Props extends Acting {
  release: Release;
  onRefused: (refusal: Refusal) => void;
  onClose: () => void;
}

/** Asks, and takes a published release back; what was done since stays, if it is in the way and one says so. */
export function TakeBack({ release, onRefused, onClose, ...acting }: Props) {
  const { act, isRunning, problem } = useAct(acting);
  const [newer, setNewer] = useState<InTheWay[]>([]);
  const others = release.size - newer.length;
  // What is not on record cannot be taken back, whatever is left out.
  const isStuck = newer.some((one) => 'reason' in one) || (newer.length > 0 && others <= 0);
  const takeBack = async () => {
    const request: TakeBackRequest = newer.length > 0 ? { leaveNewer: true } : {};
    const failure = await act('/take-back', request, 'Taken back.');
    setNewer(failure?.details.newer ?? []);
    if (failure?.details.findings)
      onRefused({ what: 'take-back', message: failure.message, findings: failure.details.findings, body: request });
  };
  return (
    <Question
      title="Take the release back"
      forward={
        !isStuck && (
          <Button variant="danger" loading={isRunning} onClick={takeBack}>
            {newer.length > 0 ? 'Take back the others' : 'Take back'}
          </Button>
        )
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography>
        {`Visitors get what was public before “${release.name}”: all of it, or nothing if something is refused. Drafts stay as they are.`}
      </Typography>
      {newer.length > 0 && (
        <>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {newer.map((one) => (
              <Typography
                key={`${one.uid} ${one.documentId} ${one.locale}`}
                tag="li"
                style={{ overflowWrap: 'anywhere' }}
              >
                {inTheWayWords(one)}
              </Typography>
            ))}
          </Flex>
          <Typography>
            {isStuck
              ? 'Nothing else is left to take back.'
              : `${sizeWords(others)} can be taken back without ${newer.length === 1 ? 'it' : 'them'}; what was done since stays.`}
          </Typography>
        </>
      )}
    </Question>
  );
}
