import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { RecordLine } from '../../../publishing/contract';
import { releasePage } from '../releases/addresses';
import { actionWords, authorWords, momentWords } from '../wording/record';

/** One line of the publication record: what, when, by whom and which way, in which release, and why over blockers. */
export function LineWords({ line }: { line: RecordLine }) {
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="pi" fontWeight="bold" tag="div" textColor="neutral800">
        {actionWords(line)}, {momentWords(line.at)}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="div">
        {authorWords(line)}
      </Typography>
      {line.release && (
        <Typography variant="pi" textColor="neutral600" tag="div">
          {'Part of the release '}
          <Link tag={RouterLink} to={releasePage(line.release.id)}>
            {line.release.name}
          </Link>
        </Typography>
      )}
      {line.overrideReason !== null && (
        <Typography variant="pi" textColor="danger600" tag="div">
          {`Over ${line.blockers === 1 ? '1 blocker' : `${line.blockers} blockers`}: ${line.overrideReason}`}
        </Typography>
      )}
    </Box>
  );
}
