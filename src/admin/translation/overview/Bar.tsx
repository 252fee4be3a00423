import { Box, Flex, Typography } from '@strapi/design-system';
import type { Progress } from '../../../translation/contract';

/** How far a translation is: a bar, and the same in words. */
export function Bar({ progress }: { progress: Progress }) {
  const { percent, wordsToDo, missing, outdated, orphaned } = progress;
  const open = [
    missing > 0 && `${missing} missing`,
    outdated > 0 && `${outdated} outdated`,
    orphaned > 0 && `${orphaned} no longer in the source`,
  ].filter(Boolean);
  const color = outdated + orphaned > 0 ? 'warning500' : percent === 100 ? 'success500' : 'primary500';
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth="9rem">
      <Box background="neutral200" hasRadius height="6px" overflow="hidden" aria-hidden>
        <Box background={color} height="100%" width={`${percent}%`} />
      </Box>
      <Typography variant="pi">
        {percent} %{wordsToDo > 0 && `, ${wordsToDo.toLocaleString()} words to do`}
      </Typography>
      {open.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {open.join(', ')}
        </Typography>
      )}
    </Flex>
  );
}
