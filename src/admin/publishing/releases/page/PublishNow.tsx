import { Button, Typography } from '@strapi/design-system';
import type { Release } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { publishingWords } from '../../wording/releases';
import { type Acting, useAct } from '../useAct';
import { Foreseen } from './Foreseen';
import type { Refusal } from './Refused';

interface Props extends Acting {
  release: Release;
  onRefused: (refusal: Refusal) => void;
  onClose: () => void;
}

/** Says what will happen, and publishes a release; what refuses it is shown on the page. */
export function PublishNow({ release, onRefused, onClose, ...acting }: Props) {
  const { act, isRunning, problem } = useAct(acting);
  const publish = async () => {
    const failure = await act('/publish', {}, 'Published.');
    if (failure?.details.findings)
      onRefused({ what: 'publish', message: failure.message, findings: failure.details.findings });
  };
  return (
    <Question
      title="Publish now"
      forward={
        <Button loading={isRunning} onClick={publish}>
          Publish now
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <Typography>{publishingWords(release.items)}</Typography>
      {release.state === 'scheduled' && (
        <Typography>It goes live now, not at the moment that it is scheduled for.</Typography>
      )}
      <Foreseen id={release.id} />
    </Question>
  );
}
