import { Box, Link, Td, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { ReleaseLine } from '../../../../publishing/releases/contract';
import { columnsOf, WideTable } from '../../../parts/WideTable';
import { momentWords } from '../../wording/record';
import { sizeWords, stateWords } from '../../wording/releases';
import { releasePage } from '../addresses';

/** Releases, with where each stands; for refused ones, why. */
export function ReleaseTable({ label, releases }: { label: string; releases: readonly ReleaseLine[] }) {
  return (
    <WideTable label={label} columns={columnsOf('Release', 'State', 'Holds', 'Made')} rowCount={releases.length}>
      {releases.map((release) => (
        <Tr key={release.id}>
          <Td>
            <Box minWidth="10rem" maxWidth="20rem" style={{ overflowWrap: 'anywhere' }}>
              <Link tag={RouterLink} to={releasePage(release.id)} style={{ whiteSpace: 'normal' }}>
                {release.name}
              </Link>
            </Box>
          </Td>
          <Td>
            <Box maxWidth="28rem" minWidth="14rem">
              <Typography
                style={{ whiteSpace: 'normal' }}
                textColor={release.state === 'refused' ? 'danger600' : 'neutral800'}
              >
                {stateWords(release)}
              </Typography>
              <WhyRefused release={release} />
            </Box>
          </Td>
          <Td>
            <Typography>{sizeWords(release.size)}</Typography>
          </Td>
          <Td>
            <Typography>{[momentWords(release.madeAt), release.madeBy].filter(Boolean).join(', ')}</Typography>
          </Td>
        </Tr>
      ))}
    </WideTable>
  );
}

/** The first thing that stood in its way; all of them are on its page. */
export function WhyRefused({ release: { state, findings } }: { release: Pick<ReleaseLine, 'state' | 'findings'> }) {
  const [first] = findings;
  if (state !== 'refused' || !first) return null;
  const { entry, message } = first;
  const more = findings.length > 1 ? ` And ${findings.length - 1} more.` : '';
  return (
    <Typography variant="pi" tag="p" style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      {`${entry ? `“${entry.name}”: ` : ''}${message}${more}`}
    </Typography>
  );
}
