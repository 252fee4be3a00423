import { Button, Field, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { LanguageReadiness } from '../../../publishing/contract';
import { Question } from '../../parts/Question';
import type { OpenEntry } from './entry';
import { FindingList } from './FindingList';
import { useAct } from './useAct';

/** Characters that a reason has at least: enough to say something. */
const SHORTEST = 10;

/** For administrators, after a refusal: publishes over blockers with a reason, which stands in the record. */
export function PublishAnyway({ entry, language }: { entry: OpenEntry; language: LanguageReadiness }) {
  const { act, isRunning } = useAct(entry);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const blockers = language.findings.filter(({ severity }) => severity === 'blocker');
  const never = blockers.filter(({ isOverridable }) => isOverridable === false);
  // What was refused may not be saved yet; then the saved draft may have no blockers.
  if (blockers.length === 0 && !entry.isModified) return null;
  const isLongEnough = reason.trim().length >= SHORTEST;
  const publish = async () => {
    const locales = entry.locale === null ? {} : { locales: [entry.locale] };
    const refused = await act('publish', { ...locales, override: { reason: reason.trim() } }, 'Published.');
    setProblem(refused);
    if (refused === undefined) setAsked(false);
  };
  return (
    <>
      <Button variant="danger-light" fullWidth disabled={entry.isModified} onClick={() => setAsked(true)}>
        Publish anyway…
      </Button>
      {isAsked && (
        <Question
          title="Publish over blockers"
          forward={
            never.length === 0 && (
              <Button variant="danger" disabled={!isLongEnough} loading={isRunning} onClick={publish}>
                Publish anyway
              </Button>
            )
          }
          problem={problem}
          onClose={() => setAsked(false)}
        >
          <Typography>
            {never.length > 0
              ? 'This cannot be published by anybody before it is mended:'
              : 'The public will see this although it is not mended. Your reason stands in the publication record, and on the homepage until it is mended.'}
          </Typography>
          <FindingList findings={never.length > 0 ? never : blockers} />
          {never.length === 0 && (
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
      )}
    </>
  );
}
