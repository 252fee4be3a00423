import { Box, Flex, Typography } from '@strapi/design-system';
import type { Progress } from '../../../translation/contract';

/** How far a translation is: a bar, and the same in words. */
export function Bar({ progress }: { progress: Progress }) {
  const { percent, wordsToDo, outdated, missing } = progress;
  const color = percent === 100 ? 'success500' : outdated > 0 ? 'warning500' : 'primary500';
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth="9rem">
      <Box background="neutral200" hasRadius height="6px" overflow="hidden" aria-hidden>
        <Box background={color} height="100%" width={`${percent}%`} />
      </Box>
      <Typography variant="pi">
        {percent} %{wordsToDo > 0 && `, ${wordsToDo.toLocaleString()} words to do`}
      </Typography>
      {missing + outdated > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {[missing && `${missing} missing`, outdated && `${outdated} outdated`].filter(Boolean).join(', ')}
        </Typography>
      )}
    </Flex>
  );
}
