import { Box, Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { ShownFinding } from '../../../../publishing/contract';
import type { Release } from '../../../../publishing/releases/contract';
import { Said } from '../../../parts/Said';
import { FindingList } from '../../readiness/FindingList';
import { OverBlockers } from '../../readiness/OverBlockers';
import { type Acting, useAct } from '../useAct';

/** What was tried, and everything that stands in its way. */
export interface Refusal {
  what: 'publish' | 'take-back';
  message: string;
  findings: ShownFinding[];
  /** What was asked for beside it. */
  body?: object;
}

const ANYWAY = { publish: 'Publish anyway', 'take-back': 'Take back anyway' } as const;
const DONE = { publish: 'Published.', 'take-back': 'Taken back.' } as const;

/** A refusal on the page, with the way over it for administrators. */
export function Refused({ refusal, release, ...acting }: Acting & { refusal: Refusal; release: Release }) {
  const { what, findings, body = {} } = refusal;
  const { act, isRunning, problem } = useAct(acting);
  const [isAsked, setAsked] = useState(false);
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  return (
    <Flex tag="section" aria-label="Why it was refused" direction="column" alignItems="stretch" gap={4}>
      <Said kind="problem" turn={refusal}>
        It was refused, and nothing was changed for the public. This stands in its way:
      </Said>
      <Box background="neutral0" hasRadius padding={5} shadow="tableShadow">
        <FindingList findings={findings} isAcross />
        {release.mayOverride && (
          <Box paddingTop={5}>
            <Button variant="danger-light" onClick={() => setAsked(true)}>
              {`${ANYWAY[what]}…`}
            </Button>
          </Box>
        )}
      </Box>
      {isAsked && (
        <OverBlockers
          label={ANYWAY[what]}
          blockers={blockers}
          isAcross
          isRunning={isRunning}
          problem={problem}
          onReason={(reason) => act(`/${what}`, { ...body, override: { reason } }, DONE[what])}
          onClose={() => setAsked(false)}
        />
      )}
    </Flex>
  );
}
