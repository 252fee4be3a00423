import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFieldLabels } from '../saving/useFieldLabels';
import { listed } from '../wording/counts';
import { momentWords } from '../wording/record';
import type { Place } from './keptValues';
import { useKept } from './useKept';

/** Offers what was typed here earlier and never saved. */
export function KeptNotice(entry: Omit<Place, 'person'>) {
  const { earlier, restore, discard } = useKept(entry);
  const labelOf = useFieldLabels(entry.uid);
  if (!earlier) return null;
  return (
    <Box
      tag="section"
      aria-label="Not saved earlier"
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          You typed this earlier and did not save it
        </Typography>
        <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {listed(Object.keys(earlier.fields).map(labelOf))}, {momentWords(earlier.at)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button size="S" variant="secondary" onClick={restore}>
            Restore
          </Button>
          <Button size="S" variant="tertiary" onClick={discard}>
            Discard
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
