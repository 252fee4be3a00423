import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Consequences as Answer } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { languageName } from '../../words/languageName';
import { FindingList } from '../readiness/FindingList';
import { listed } from '../wording/counts';

/** What a click would do: which pages go dark in which languages, what names them, and what it would be refused for. */
export function Consequences({ consequences: { dark, namedBy, findings } }: { consequences: Answer }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {dark.length === 0 ? (
        <Typography>Visitors lose nothing by it: nothing of this is served.</Typography>
      ) : (
        <Box>
          <Typography fontWeight="bold" tag="h3">
            Visitors will get no more
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {dark.map(({ documentId, name, languages }) => (
              <Typography key={documentId} tag="li">
                {named(name, languages)}
              </Typography>
            ))}
          </Flex>
        </Box>
      )}
      {namedBy.length > 0 && (
        <Box>
          <Typography fontWeight="bold" tag="h3">
            Published pages that name it
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {namedBy.map((one) => (
              <li key={`${one.uid} ${one.documentId}`}>
                <Link tag={RouterLink} to={editView(one.uid, one.documentId)}>
                  {`${one.name} (${one.type.toLowerCase()})`}
                </Link>
              </li>
            ))}
          </Flex>
        </Box>
      )}
      {findings.length > 0 && (
        <Box role="alert">
          <Typography fontWeight="bold" tag="h3" textColor="danger600" paddingBottom={2}>
            This would be refused
          </Typography>
          <FindingList findings={findings} />
        </Box>
      )}
    </Flex>
  );
}

function named(name: string, languages: readonly string[]): string {
  const codes = languages.filter((code) => code !== '');
  return codes.length > 0 ? `${name}, in ${listed(codes.map(languageName))}` : name;
}
