import { Box, Flex, Typography } from '@strapi/design-system';
import type { Restored } from '../../../publishing/contract';
import { useFieldLabels } from '../saving/useFieldLabels';
import { listed } from '../wording/counts';

/** What was written into the draft, and what was left out because it does not fit any more. */
export function RestoredReport({ restored: { uid, restored, left } }: { restored: Restored }) {
  const labelOf = useFieldLabels(uid);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography role="status">
        {restored.length > 0
          ? `Written into the draft: ${listed(restored.map(labelOf))}.`
          : 'Nothing of it fits into the draft any more.'}
      </Typography>
      {left.length > 0 && (
        <Box>
          <Typography fontWeight="bold" tag="h3">
            Left out
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {left.map(({ path, reason }) => (
              <Typography key={path} tag="li">
                {labelOf(path)}: {reason}
              </Typography>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}
