import { Box, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  /** What it lists, for those who do not see it. */
  label: string;
  columns: readonly { key: string; name: string }[];
  rowCount: number;
  /** Rows of the body. */
  children: ReactNode;
}

/** A table that scrolls within itself where the page is narrow, with the keyboard, too. */
export function WideTable({ label, columns, rowCount, children }: Props) {
  return (
    <Box overflow="auto" tabIndex={0} role="region" aria-label={label}>
      <Table colCount={columns.length} rowCount={rowCount + 1}>
        <Thead>
          <Tr>
            {columns.map(({ key, name }) => (
              <Th key={key}>
                <Typography variant="sigma">{name}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>{children}</Tbody>
      </Table>
    </Box>
  );
}

/** Columns that are called as they are known. */
export function columnsOf(...names: string[]): { key: string; name: string }[] {
  return names.map((name) => ({ key: name, name }));
}
