import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Overrides } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { useLoaded } from '../../useLoaded';
import { languageName } from '../../words/languageName';
import { findingsWords, listed } from '../wording/counts';
import { momentWords } from '../wording/record';

/** On the homepage until it is mended: what is public over a blocker, and why somebody published it. */
export function OverridesWidget() {
  const loaded = useLoaded<Overrides>('/publishing/overrides');
  if (loaded.state === 'loading') return <Widget.Loading />;
  if (loaded.state === 'failed') return <Widget.Error />;
  const { lines } = loaded.data;
  if (lines.length === 0) return <Typography>Nothing is published over a blocker.</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {lines.map(({ id, uid, documentId, locale, name, by, at, overrideReason, findings }) => (
        <Box key={id} tag="li" style={{ overflowWrap: 'anywhere' }}>
          <Link tag={RouterLink} to={editView(uid, documentId, locale)}>
            {name ?? documentId}
          </Link>
          <Typography variant="pi" tag="div" textColor="neutral800">
            {overrideReason}
          </Typography>
          <Typography variant="pi" tag="div" textColor="neutral600">
            {[locale && languageName(locale), by.name, momentWords(at)].filter(Boolean).join(', ')}
          </Typography>
          <Typography variant="pi" tag="div" textColor="danger600">
            {findingsWords(findings)}: {listed([...new Set(findings.map(({ label, rule }) => label || rule))])}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
