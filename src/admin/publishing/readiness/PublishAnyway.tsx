import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { LanguageReadiness } from '../../../publishing/contract';
import type { OpenEntry } from './entry';
import { OverBlockers } from './OverBlockers';
import { useAct } from './useAct';

/** For administrators, after a refusal: publishes over blockers with a reason, which stands in the record. */
export function PublishAnyway({ entry, language }: { entry: OpenEntry; language: LanguageReadiness }) {
  const { act, isRunning } = useAct(entry);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const blockers = language.findings.filter(({ severity }) => severity === 'blocker');
  // What was refused may not be saved yet; then the saved draft may have no blockers.
  if (blockers.length === 0 && !entry.isModified) return null;
  const publish = async (reason: string) => {
    const locales = entry.locale === null ? {} : { locales: [entry.locale] };
    const refused = await act('publish', { ...locales, override: { reason } }, 'Published.');
    setProblem(refused);
    if (refused === undefined) setAsked(false);
  };
  return (
    <>
      <Button variant="danger-light" fullWidth disabled={entry.isModified} onClick={() => setAsked(true)}>
        Publish anyway…
      </Button>
      {isAsked && (
        <OverBlockers
          label="Publish anyway"
          blockers={blockers}
          isRunning={isRunning}
          problem={problem}
          onReason={publish}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
