import { Box, Button, Link, Td, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Endpoint, Endpoints } from '../../../webhooks/contract';
import { BelowNavigation } from '../../parts/BelowNavigation';
import { columnsOf, WideTable } from '../../parts/WideTable';
import { useLoaded } from '../../useLoaded';
import { webhookPage } from '../addresses';
import { stateWords } from '../words';
import { NewEndpoint } from './NewEndpoint';

/** Everybody who is told of changes, and where each stands. */
export function EndpointsPage() {
  const loaded = useLoaded<Endpoints>('/webhooks');
  const [isNew, setNew] = useState(false);
  if (loaded.state === 'loading') return <Page.Loading />;
  const full = loaded.state === 'done' && loaded.data.endpoints.length >= loaded.data.most;
  return (
    <Page.Main>
      <Page.Title>Webhooks</Page.Title>
      <BelowNavigation>
        <Layouts.Header
          title="Webhooks"
          subtitle="Told of every entry that changes for the public, signed, in order"
          primaryAction={
            loaded.state === 'done' && (
              <Button startIcon={<Plus />} disabled={full} onClick={() => setNew(true)}>
                New webhook
              </Button>
            )
          }
        />
      </BelowNavigation>
      <Layouts.Content>
        <Box paddingBottom={8}>
          {loaded.state === 'failed' ? (
            <Typography role="alert" textColor="danger600">
              {loaded.message}
            </Typography>
          ) : (
            <List endpoints={loaded.data.endpoints} />
          )}
        </Box>
      </Layouts.Content>
      {isNew && <NewEndpoint onClose={() => setNew(false)} />}
    </Page.Main>
  );
}

function List({ endpoints }: { endpoints: readonly Endpoint[] }) {
  if (endpoints.length === 0)
    return (
      <Typography>Nobody is told yet. A front end that keeps pages, or a CDN, wants to know what changed.</Typography>
    );
  return (
    <WideTable label="Webhooks" columns={columnsOf('Address', 'What it is', 'State')} rowCount={endpoints.length}>
      {endpoints.map((endpoint) => (
        <Tr key={endpoint.id}>
          <Td>
            <Box minWidth="14rem" maxWidth="28rem" style={{ overflowWrap: 'anywhere' }}>
              <Link tag={RouterLink} to={webhookPage(endpoint.id)} style={{ whiteSpace: 'normal' }}>
                {endpoint.url}
              </Link>
            </Box>
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'normal' }}>{endpoint.description || '–'}</Typography>
          </Td>
          <Td>
            <Box minWidth="16rem" maxWidth="28rem">
              <Typography
                style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
                textColor={endpoint.state === 'active' ? 'neutral800' : 'danger600'}
              >
                {stateWords(endpoint)}
              </Typography>
            </Box>
          </Td>
        </Tr>
      ))}
    </WideTable>
  );
}
