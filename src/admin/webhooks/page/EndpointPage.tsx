import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Endpoints } from '../../../webhooks/contract';
import { BelowNavigation } from '../../parts/BelowNavigation';
import { useSaid } from '../../parts/useSaid';
import { useLoaded } from '../../useLoaded';
import { WEBHOOKS } from '../addresses';
import { stateWords } from '../words';
import { Acts } from './Acts';
import { Deliveries } from './Deliveries';
import { Secret } from './Secret';

/** One webhook: where it stands, its secret, and what it was told. */
export function EndpointPage() {
  const { id } = useParams();
  const loaded = useLoaded<Endpoints>('/webhooks');
  const [turn, setTurn] = useState(0);
  const { said, say } = useSaid(() => {
    loaded.reload();
    setTurn((count) => count + 1);
  });
  if (loaded.state === 'loading') return <Page.Loading />;
  const endpoint = loaded.state === 'done' ? loaded.data.endpoints.find((one) => String(one.id) === id) : undefined;
  const acting = endpoint && { endpoint, onDone: say('done'), onProblem: say('problem') };
  return (
    <Page.Main>
      <Page.Title>Webhook</Page.Title>
      <BelowNavigation>
        <Layouts.Header
          title={endpoint?.description || 'Webhook'}
          subtitle={endpoint?.url}
          navigationAction={<BackButton fallback={`/settings/${WEBHOOKS}`} />}
        />
      </BelowNavigation>
      <Layouts.Content>
        {loaded.state === 'failed' || !acting ? (
          <Typography role="alert" textColor="danger600">
            {loaded.state === 'failed' ? loaded.message : 'There is no such webhook.'}
          </Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            {said}
            <Box>
              <Typography
                textColor={acting.endpoint.state === 'active' ? 'neutral800' : 'danger600'}
                style={{ overflowWrap: 'anywhere' }}
              >
                {stateWords(acting.endpoint)}
              </Typography>
            </Box>
            <Acts {...acting} />
            <Secret {...acting} />
            <Deliveries {...acting} turn={turn} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
