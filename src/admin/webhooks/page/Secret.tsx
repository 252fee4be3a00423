import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Secret as Answer } from '../../../webhooks/contract';
import { Question } from '../../parts/Question';
import type { Acting } from '../acting';
import { useAsk } from '../useAsk';
import { momentWords } from '../words';

/** The secret by which the receiver knows that a message is ours: shown on demand, and made anew. */
export function Secret({ endpoint: { id, formerSecretUntil }, onDone, onProblem }: Acting) {
  const { read, send, isRunning } = useAsk();
  const [secret, setSecret] = useState<string | undefined>();
  const [isAsked, setAsked] = useState(false);
  const show = async () => {
    const answer = await read<Answer>(`/${id}/secret`);
    if ('problem' in answer) onProblem(answer.problem);
    else setSecret(answer.data.secret);
  };
  const rotate = async () => {
    const answer = await send<Answer>(`/${id}/rotate`);
    setAsked(false);
    if ('problem' in answer) return onProblem(answer.problem);
    setSecret(answer.data.secret);
    onDone('There is a new secret. The former one holds for a day: set the new one until then.');
  };
  return (
    <Box tag="section" aria-labelledby="secret">
      <Typography tag="h2" id="secret" variant="delta">
        Secret
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        <Typography>The receiver checks each message with it (Standard Webhooks).</Typography>
        {secret !== undefined && (
          <Field.Root>
            <Field.Label>Secret of this webhook</Field.Label>
            <Field.Input readOnly value={secret} onFocus={({ target }) => target.select()} />
          </Field.Root>
        )}
        {formerSecretUntil && (
          <Typography variant="pi">{`Messages are signed with the former one, too, until ${momentWords(formerSecretUntil)}.`}</Typography>
        )}
        <Flex gap={2} wrap="wrap">
          {secret === undefined && (
            <Button variant="secondary" loading={isRunning} onClick={show}>
              Show the secret
            </Button>
          )}
          <Button variant="tertiary" onClick={() => setAsked(true)}>
            Make a new one
          </Button>
        </Flex>
      </Flex>
      {isAsked && (
        <Question
          title="Make a new secret"
          forward={
            <Button loading={isRunning} onClick={rotate}>
              Make it
            </Button>
          }
          onClose={() => setAsked(false)}
        >
          <Typography>
            Messages are signed with both for a day, so that the receiver can be changed meanwhile.
          </Typography>
        </Question>
      )}
    </Box>
  );
}
