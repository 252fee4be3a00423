import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { useLoaded } from '../../../useLoaded';
import { STATES } from '../../wording/releases';
import { NewRelease } from './NewRelease';
import { ReleaseGroups } from './ReleaseGroups';
import { Views } from './Views';

const FILTERS = [['', 'All states'], ...Object.entries(STATES)];

/** Every release: what is to come, what is open, and what was published. */
export function ReleasesPage() {
  const [state, setState] = useState('');
  const loaded = useLoaded<{ releases: ReleaseLine[] }>(`/publishing/releases${state && `?state=${state}`}`);
  const [isNew, setNew] = useState(false);
  if (loaded.state === 'loading') return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>Releases</Page.Title>
      <Layouts.Header
        title="Releases"
        subtitle="Entries that are published together"
        primaryAction={
          loaded.state === 'done' && (
            <Button startIcon={<Plus />} onClick={() => setNew(true)}>
              New release
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Views current="List" />
          <Box maxWidth="14rem">
            <Field.Root name="state">
              <Field.Label>State</Field.Label>
              <SingleSelect value={state} onChange={(value: string | number) => setState(String(value))}>
                {FILTERS.map(([value = '', name]) => (
                  <SingleSelectOption key={value} value={value}>
                    {name}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
          {loaded.state === 'failed' ? (
            <Typography role="alert" textColor="danger600">
              {loaded.message}
            </Typography>
          ) : (
            <ReleaseGroups releases={loaded.data.releases} isFiltered={state !== ''} />
          )}
        </Flex>
      </Layouts.Content>
      {isNew && <NewRelease onClose={() => setNew(false)} />}
    </Page.Main>
  );
}
