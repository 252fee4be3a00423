import { Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Deliveries as Answer, Delivery } from '../../../webhooks/contract';
import { columnsOf, WideTable } from '../../parts/WideTable';
import { useLoaded } from '../../useLoaded';
import type { Acting } from '../acting';
import { useAsk } from '../useAsk';
import { eventWords, momentWords, outcomeWords } from '../words';

/** What was sent, the latest first, and what became of it; anything can be sent again. */
export function Deliveries({ endpoint: { id }, turn, onDone, onProblem }: Acting & { turn: unknown }) {
  const [before, setBefore] = useState<number | undefined>();
  const loaded = useLoaded<Answer>(`/webhooks/${id}/deliveries${before ? `?before=${before}` : ''}`, turn);
  const { send, isRunning } = useAsk();
  const resend = async (delivery: Delivery) => {
    const answer = await send<Delivery>(`/deliveries/${delivery.id}/resend`);
    if ('problem' in answer) onProblem(answer.problem);
    else if (!answer.data.isTaken) onProblem(`Sent again. ${outcomeWords(answer.data)}`);
    else onDone(`Sent again. ${outcomeWords(answer.data)}`);
  };
  return (
    <Box tag="section" aria-labelledby="deliveries">
      <Typography tag="h2" id="deliveries" variant="delta">
        Deliveries
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {loaded.state === 'failed' && (
          <Typography role="alert" textColor="danger600">
            {loaded.message}
          </Typography>
        )}
        {loaded.state === 'done' && loaded.data.deliveries.length === 0 && (
          <Typography>Nothing was sent yet.</Typography>
        )}
        {loaded.state === 'done' && loaded.data.deliveries.length > 0 && (
          <WideTable
            label="What was sent"
            columns={columnsOf('When', 'About', 'Outcome', 'Again')}
            rowCount={loaded.data.deliveries.length}
          >
            {loaded.data.deliveries.map((delivery) => (
              <Tr key={delivery.id}>
                <Td>
                  <Typography>{momentWords(delivery.at)}</Typography>
                </Td>
                <Td>
                  <Box minWidth="14rem" maxWidth="24rem" style={{ overflowWrap: 'anywhere' }}>
                    <Typography style={{ whiteSpace: 'normal' }}>{eventWords(delivery)}</Typography>
                  </Box>
                </Td>
                <Td>
                  <Box minWidth="12rem" maxWidth="22rem" style={{ overflowWrap: 'anywhere' }}>
                    <Typography
                      style={{ whiteSpace: 'normal' }}
                      textColor={delivery.isTaken ? 'neutral800' : 'danger600'}
                    >
                      {outcomeWords(delivery)}
                    </Typography>
                  </Box>
                </Td>
                <Td>
                  <Button
                    size="S"
                    variant="tertiary"
                    disabled={isRunning}
                    aria-label={`Send again: ${eventWords(delivery)}, ${momentWords(delivery.at)}`}
                    onClick={() => resend(delivery)}
                  >
                    Send again
                  </Button>
                </Td>
              </Tr>
            ))}
          </WideTable>
        )}
        <Flex gap={2}>
          {before !== undefined && (
            <Button size="S" variant="tertiary" onClick={() => setBefore(undefined)}>
              The latest
            </Button>
          )}
          {loaded.state === 'done' && loaded.data.hasMore && (
            <Button size="S" variant="tertiary" onClick={() => setBefore(loaded.data.deliveries.at(-1)?.id)}>
              Earlier ones
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
