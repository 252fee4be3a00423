import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { Work } from '../../../worklist/contract';
import { saidOf, titleOf } from '../../../worklist/words';
import { Said } from '../../parts/Said';
import { useLoaded } from '../../useLoaded';
import { WorkLine } from './WorkLine';

/** What of one kind needs the person: how much it is, what comes first, and on demand all of it. */
export function WorkGroup({ work: first }: { work: Work }) {
  const { kind, count } = first;
  const [isOpen, setOpen] = useState(false);
  const all = useLoaded<Work>(isOpen ? `/worklist/kinds/${kind}` : undefined);
  const work = isOpen && all.state === 'done' ? all.data : first;
  const heading = useId();
  const said = saidOf(work);
  // Outdated texts are counted, and their languages listed.
  const hidden = kind === 'outdated-translation' ? 0 : work.count - work.lines.length;
  return (
    <Box tag="section" aria-labelledby={heading} style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="h3" id={heading} variant="delta">
        {`${titleOf(kind)} (${count})`}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {said.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are replaced as a whole, and an entry may stand there twice
          <WorkLine key={index} line={line} />
        ))}
      </Flex>
      {isOpen && all.state === 'failed' && <Said kind="problem">{all.message}</Said>}
      {hidden > 0 && (
        <Box paddingTop={2}>
          {isOpen && all.state === 'done' ? (
            <Typography variant="pi" textColor="neutral600">{`And ${hidden} more.`}</Typography>
          ) : (
            <Button
              size="S"
              variant="tertiary"
              loading={isOpen && all.state === 'loading'}
              aria-label={`Show ${hidden} more: ${titleOf(kind)}`}
              onClick={() => setOpen(true)}
            >
              {`Show ${hidden} more`}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
