import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReleaseCheck } from '../../../../publishing/releases/contract';
import { useLoaded } from '../../../useLoaded';
import { findingsWords } from '../../wording/counts';
import { becomesWords } from '../../wording/releases';

/** What a release would do if it were published now, in short. */
export function Foreseen({ id }: { id: number }) {
  const loaded = useLoaded<ReleaseCheck>(`/publishing/releases/${id}/check`);
  if (loaded.state === 'loading')
    return <Typography role="status">Looking at what this does to the public pages…</Typography>;
  if (loaded.state === 'failed') return <Typography textColor="danger600">{loaded.message}</Typography>;
  const { findings, pages } = loaded.data;
  const isRefused = findings.some(({ severity }) => severity === 'blocker');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography role="status" textColor={isRefused ? 'danger600' : 'neutral800'}>
        {isRefused ? `As it stands it will be refused: ${findingsWords(findings)}.` : `${findingsWords(findings)}`}
      </Typography>
      {pages.length > 0 && (
        <Box>
          <Typography fontWeight="bold" tag="h3" paddingBottom={1}>
            What will change for the public
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {pages.map((page) => (
              <Typography
                key={`${page.uid} ${page.documentId} ${page.locale}`}
                tag="li"
                style={{ overflowWrap: 'anywhere' }}
              >
                <Typography fontWeight="semiBold">{page.name}</Typography>
                {`. ${becomesWords(page)}`}
              </Typography>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}
