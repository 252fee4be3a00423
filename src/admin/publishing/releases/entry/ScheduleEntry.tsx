import { Button, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { NewRelease, Release, ReleaseItem } from '../../../../publishing/releases/contract';
import { Question } from '../../../parts/Question';
import { stateWords } from '../../wording/releases';
import { ActionChoice } from '../ActionChoice';
import { asReleaseName } from '../NameField';
import { MomentFields } from '../schedule/MomentFields';
import { scheduleRequest } from '../schedule/moment';
import { useMoment } from '../schedule/useMoment';
import { useSend } from '../useSend';
import { LanguageChoice } from './LanguageChoice';
import { type Asking, useLanguages } from './useLanguages';

/** Makes a release of languages of the open entry, with a moment, in one step. */
export function ScheduleEntry({ readiness, locale, onDone, onClose }: Asking) {
  const { send, isRunning } = useSend();
  const { choice, chosen } = useLanguages({ readiness, locale });
  const { fields, moment, isWhole, isRefused } = useMoment();
  const [action, setAction] = useState<ReleaseItem['action']>('publish');
  const [problem, setProblem] = useState<string | undefined>();
  const schedule = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    if (!isWhole()) return;
    const answer = await send<Release>('', {
      name: asReleaseName(readiness.name),
      items: chosen.map((one) => ({ ...one, action })),
      schedule: scheduleRequest(moment),
    } satisfies NewRelease);
    if (!('failure' in answer)) onDone(stateWords(answer.data));
    else if (!isRefused(answer.failure)) setProblem(answer.failure.message);
  };
  return (
    <Question
      title="Schedule this entry"
      forward={
        <Button type="submit" form="schedule-entry" disabled={chosen.length === 0} loading={isRunning}>
          Schedule
        </Button>
      }
      problem={problem}
      onClose={onClose}
    >
      <form id="schedule-entry" noValidate onSubmit={schedule} style={{ display: 'grid', gap: '1.6rem' }}>
        <LanguageChoice {...choice} />
        <ActionChoice value={action} onChange={setAction} />
        <MomentFields {...fields} />
        <Typography variant="pi" textColor="neutral600">
          {`It goes live with the draft as it stands then, as a release called “${asReleaseName(readiness.name)}”.`}
        </Typography>
      </form>
    </Question>
  );
}
