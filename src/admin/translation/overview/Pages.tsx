import { Button, Flex, Typography } from '@strapi/design-system';
import { counted } from '../../../translation/counted';

/** Steps through a list. */
export function Pages(props: { page: number; pageCount: number; total: number; onPage: (page: string) => void }) {
  const { page, pageCount, total, onPage } = props;
  return (
    <Flex tag="nav" aria-label="Pages" gap={3} justifyContent="space-between" wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {counted(total, 'line')}, page {page} of {pageCount}
      </Typography>
      <Flex gap={2}>
        <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(String(page - 1))}>
          Previous
        </Button>
        <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onPage(String(page + 1))}>
          Next
        </Button>
      </Flex>
    </Flex>
  );
}
