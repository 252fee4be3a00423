import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { PageChange } from '../../../../publishing/releases/contract';
import { editView } from '../../../addresses';
import { Details } from '../../readiness/Details';
import { ChangeList } from '../../wording/ChangeList';
import { becomesWords, withheldWords } from '../../wording/releases';
import { byPage } from './byPage';

/** Page by page and language by language what visitors will see otherwise. */
export function PageChanges({ pages }: { pages: readonly PageChange[] }) {
  if (pages.length === 0) return <Typography>No page changes for visitors.</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {byPage(pages).map(({ uid, documentId, name, type, changes }) => (
        <Box
          key={`${uid} ${documentId}`}
          tag="li"
          background="neutral0"
          hasRadius
          padding={5}
          shadow="tableShadow"
          style={{ overflowWrap: 'anywhere' }}
        >
          <Typography variant="delta" tag="h4" paddingBottom={2}>
            <Link tag={RouterLink} to={editView(uid, documentId)} style={{ whiteSpace: 'normal' }}>
              {name}
            </Link>
            {` (${type.toLowerCase()})`}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {changes.map((change) => (
              <li key={change.locale ?? ''}>
                <InLanguage change={change} />
              </li>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

function InLanguage({ change }: { change: PageChange }) {
  const { changes, withheld } = change;
  return (
    <>
      {changes.length > 0 ? (
        <Details summary={`${becomesWords(change)} (${changes.length})`}>
          <Box paddingTop={2} paddingLeft={4}>
            <ChangeList changes={changes} />
          </Box>
        </Details>
      ) : (
        <Typography variant="pi">{becomesWords(change)}</Typography>
      )}
      {withheld > 0 && (
        <Typography variant="pi" tag="p" textColor="neutral800" fontWeight="bold">
          {withheldWords(withheld)}
        </Typography>
      )}
    </>
  );
}
