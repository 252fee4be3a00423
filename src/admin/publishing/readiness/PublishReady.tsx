import { Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Readiness } from '../../../publishing/contract';
import { Question } from '../../parts/Question';
import { listed } from '../wording/counts';
import type { OpenEntry } from './entry';
import { useAct } from './useAct';

/** Publishes every language that is ready and differs from what is public: all of them or none. */
export function PublishReady({ entry, readiness }: { entry: OpenEntry; readiness: Readiness }) {
  const { act, isRunning } = useAct(entry);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const ready = readiness.languages.filter((one) => one.isChanged && one.isReady && one.mayPublish);
  // One language has Strapi's own button.
  if (readiness.languages.length < 2 || ready.length === 0) return null;
  const names = listed(ready.map(({ language }) => language));
  const close = () => {
    setAsked(false);
    setProblem(undefined);
  };
  const publish = async () => {
    const locales = ready.flatMap(({ locale }) => locale ?? []);
    const refused = await act('publish', { locales }, `Published in ${names}.`);
    setProblem(refused);
    if (refused === undefined) close();
  };
  return (
    <>
      <Button variant="secondary" fullWidth disabled={entry.isModified} onClick={() => setAsked(true)}>
        {`Publish all ready languages (${ready.length})`}
      </Button>
      {isAsked && (
        <Question
          title="Publish all ready languages"
          forward={
            <Button loading={isRunning} onClick={publish}>
              Publish
            </Button>
          }
          problem={problem}
          onClose={close}
        >
          <Typography>
            {`"${readiness.name}" will be published in ${names}: in all of them, or in none if something is refused.`}
          </Typography>
        </Question>
      )}
    </>
  );
}
