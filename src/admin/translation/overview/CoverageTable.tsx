import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Coverage } from '../../../translation/contract';
import { Bar } from './Bar';

/** Type by language, with a line for all types together. */
export function CoverageTable({ coverage: { locales, types } }: { coverage: Coverage }) {
  return (
    <Box overflow="auto" tabIndex={0} role="region" aria-label="Coverage">
      <Table colCount={locales.length + 1} rowCount={types.length + 2}>
        <Thead>
          <Tr>
            <Th>
              <Typography variant="sigma">Type</Typography>
            </Th>
            {locales.map(({ code, name }) => (
              <Th key={code}>
                <Typography variant="sigma">{name}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {types.map(({ uid, name, entries, locales: byLocale }) => (
            <Tr key={uid}>
              <Td>
                <Typography fontWeight="bold">{name}</Typography>{' '}
                <Typography textColor="neutral600">
                  {entries} {entries === 1 ? 'entry' : 'entries'}
                </Typography>
              </Td>
              {locales.map(({ code }) => {
                const progress = byLocale[code];
                return <Td key={code}>{progress && <Bar progress={progress} />}</Td>;
              })}
            </Tr>
          ))}
          <Tr>
            <Td>
              <Typography fontWeight="bold">All types</Typography>
            </Td>
            {locales.map(({ code, progress }) => (
              <Td key={code}>
                <Bar progress={progress} />
              </Td>
            ))}
          </Tr>
        </Tbody>
      </Table>
    </Box>
  );
}
