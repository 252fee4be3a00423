import { Box, Flex, Typography } from '@strapi/design-system';
import type { Progress } from '../../../translation/contract';
import { counted } from '../../../translation/counted';

/** How far a translation is: a bar, and the same in words; what blocks it first. */
export function Bar({ progress }: { progress: Progress }) {
  const { percent, wordsToDo, missing, outdated, orphaned, blockers } = progress;
  const open = [
    missing > 0 && `${missing} missing`,
    outdated > 0 && `${outdated} outdated`,
    orphaned > 0 && `${orphaned} no longer in the source`,
  ].filter(Boolean);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth="9rem">
      <Box background="neutral200" hasRadius height="6px" overflow="hidden" aria-hidden>
        <Box background={colorOf(progress)} height="100%" width={`${percent}%`} />
      </Box>
      <Typography variant="pi">
        {percent} %{wordsToDo > 0 && `, ${counted(wordsToDo, 'word')} to do`}
      </Typography>
      {blockers > 0 && (
        <Typography variant="pi" textColor="danger600" fontWeight="bold">
          {counted(blockers, 'blocker')}
        </Typography>
      )}
      {open.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {open.join(', ')}
        </Typography>
      )}
    </Flex>
  );
}

/** Whether nothing at all is left to do. */
export function isDone({ missing, outdated, orphaned, blockers }: Progress): boolean {
  return missing + outdated + orphaned + blockers === 0;
}

function colorOf({ percent, outdated, orphaned, blockers }: Progress): string {
  if (blockers > 0) return 'danger500';
  if (outdated + orphaned > 0) return 'warning500';
  return percent === 100 ? 'success500' : 'primary500';
}
