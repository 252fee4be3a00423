import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { LanguageReadiness, Readiness } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { findingsWords } from '../wording/counts';
import { servedWords } from '../wording/served';

/** Every language: what is served of it, and whether its draft is ready. */
export function Languages({ readiness, locale }: { readiness: Readiness; locale: string | null }) {
  const { uid, documentId, languages } = readiness;
  return (
    <Box tag="section" aria-label="Languages">
      <Typography variant="pi" fontWeight="bold" tag="h3" textColor="neutral800">
        Languages
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={1}>
        {languages.map((one) => (
          <Box key={one.locale} tag="li" style={{ overflowWrap: 'anywhere' }}>
            {one.locale === locale ? (
              <Typography variant="pi" fontWeight="bold">
                {one.language}
              </Typography>
            ) : (
              <Link tag={RouterLink} to={editView(uid, documentId, one.locale)}>
                {one.language}
              </Link>
            )}
            <Typography variant="pi" tag="div" textColor="neutral600">
              {servedWords(one.served)}. {draftWords(one)}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

function draftWords({ isChanged, isReady, findings }: LanguageReadiness): string {
  if (!isChanged) return 'The draft is the same.';
  return isReady ? 'Ready to publish.' : `Not ready: ${findingsWords(findings)}.`;
}
