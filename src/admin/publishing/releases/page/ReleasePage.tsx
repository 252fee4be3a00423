import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Release } from '../../../../publishing/releases/contract';
import { Said } from '../../../parts/Said';
import { useSaid } from '../../../parts/useSaid';
import { useLoaded } from '../../../useLoaded';
import { FindingList } from '../../readiness/FindingList';
import { sizeWords, stateWords } from '../../wording/releases';
import { RELEASES } from '../addresses';
import { Acts } from './Acts';
import { Check } from './Check';
import { Items } from './Items';
import { type Refusal, Refused } from './Refused';

/** One release: what it holds, what it would do, and what can be done with it. */
export function ReleasePage() {
  const { id = '' } = useParams();
  return <LoadedRelease key={id} id={Number(id)} />;
}

function LoadedRelease({ id }: { id: number }) {
  const loaded = useLoaded<Release>(`/publishing/releases/${id}`);
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const { said, say, saySilence } = useSaid(() => {
    setRefusal(undefined);
    loaded.reload();
  });
  const navigate = useNavigate();
  if (loaded.state === 'loading') return <Page.Loading />;
  if (loaded.state === 'failed') return <Gone message={loaded.message} />;
  const release = loaded.data;
  const acting = { id, onDone: say('done'), onOvertaken: say('problem') };
  const refuse = (found: Refusal) => {
    saySilence();
    setRefusal(found);
  };
  return (
    <Page.Main>
      <Page.Title>{release.name}</Page.Title>
      <Layouts.Header
        title={release.name}
        subtitle={`Release, ${sizeWords(release.size).toLowerCase()}`}
        navigationAction={<BackButton fallback={RELEASES} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {said}
          {refusal && <Refused refusal={refusal} release={release} {...acting} />}
          <State release={release} />
          <Acts release={release} {...acting} onRefused={refuse} onDeleted={() => navigate(RELEASES)} />
          <Items release={release} {...acting} onReload={loaded.reload} />
          <Check key={release.items.map((item) => Object.values(item).join(' ')).join()} release={release} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function State({ release }: { release: Release }) {
  const { state, madeBy, schedule, findings, mayPublish } = release;
  return (
    <Box tag="section" aria-label="State" background="neutral0" hasRadius padding={5} shadow="tableShadow">
      <Typography tag="p" fontWeight="bold" textColor={state === 'refused' ? 'danger600' : 'neutral800'}>
        {stateWords(release)}
      </Typography>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {[madeBy && `Made by ${madeBy}.`, schedule?.by && `Scheduled by ${schedule.by}.`].filter(Boolean).join(' ')}
      </Typography>
      {!mayPublish && (
        <Typography variant="pi" tag="p">
          Your role may not publish all of it, so that you can look at it and not change it.
        </Typography>
      )}
      {findings.length > 0 && (
        <Box paddingTop={4}>
          <Typography variant="delta" tag="h2" paddingBottom={3}>
            What stood in its way
          </Typography>
          <FindingList findings={findings} isAcross />
        </Box>
      )}
    </Box>
  );
}

function Gone({ message }: { message: string }) {
  return (
    <Page.Main>
      <Page.Title>Release</Page.Title>
      <Layouts.Header title="Release" navigationAction={<BackButton fallback={RELEASES} />} />
      <Layouts.Content>
        <Said kind="problem">{message}</Said>
      </Layouts.Content>
    </Page.Main>
  );
}
