import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Release, ReleaseCheck } from '../../../../publishing/releases/contract';
import { useLoaded } from '../../../useLoaded';
import { FindingList } from '../../readiness/FindingList';
import { findingsWords } from '../../wording/counts';
import { isToCome } from '../../wording/releases';
import { PageChanges } from './PageChanges';

/** On demand: what stands in the way of a release, and what it would change for the public. */
export function Check({ release }: { release: Release }) {
  const [turn, setTurn] = useState(0);
  if (!isToCome(release) || release.items.length === 0) return null;
  return (
    <Flex tag="section" aria-label="Check" direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="center" justifyContent="space-between">
        <Typography variant="beta" tag="h2">
          What it would do
        </Typography>
        <Button variant="secondary" onClick={() => setTurn(turn + 1)}>
          {turn === 0 ? 'Check' : 'Check again'}
        </Button>
      </Flex>
      {turn === 0 ? (
        <Typography>
          “Check” says what stands in the way if it were published now, and what visitors would see otherwise. It
          changes nothing.
        </Typography>
      ) : (
        <Checked key={turn} id={release.id} />
      )}
    </Flex>
  );
}

function Checked({ id }: { id: number }) {
  const loaded = useLoaded<ReleaseCheck>(`/publishing/releases/${id}/check`);
  if (loaded.state === 'loading') return <Typography role="status">Checking…</Typography>;
  if (loaded.state === 'failed')
    return (
      <Typography role="alert" textColor="danger600">
        {loaded.message}
      </Typography>
    );
  const { findings, pages } = loaded.data;
  return (
    <>
      <Box background="neutral0" hasRadius padding={5} shadow="tableShadow">
        <Typography role="status" tag="p" fontWeight="bold" paddingBottom={findings.length > 0 ? 4 : 0}>
          {findingsWords(findings)}
        </Typography>
        {findings.length > 0 && <FindingList findings={findings} isAcross />}
      </Box>
      <Typography variant="delta" tag="h3">
        What will change for the public
      </Typography>
      <PageChanges pages={pages} />
    </>
  );
}
