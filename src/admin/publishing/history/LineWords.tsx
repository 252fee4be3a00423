import { Box, Typography } from '@strapi/design-system';
import type { RecordLine } from '../../../publishing/contract';
import { actionWords, authorWords, momentWords } from '../wording/record';

/** One line of the publication record: what, when, by whom and which way, and why over blockers. */
export function LineWords({ line }: { line: RecordLine }) {
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="pi" fontWeight="bold" tag="div" textColor="neutral800">
        {actionWords(line)}, {momentWords(line.at)}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="div">
        {authorWords(line)}
      </Typography>
      {line.overrideReason !== null && (
        <Typography variant="pi" textColor="danger600" tag="div">
          {`Over ${line.blockers === 1 ? '1 blocker' : `${line.blockers} blockers`}: ${line.overrideReason}`}
        </Typography>
      )}
    </Box>
  );
}
