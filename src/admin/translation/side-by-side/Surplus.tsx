import { Badge, Box, Typography } from '@strapi/design-system';
import type { Desk } from '../../../translation/contract';

/** What only the translation has. */
export function Surplus({ surplus }: Pick<Desk, 'surplus'>) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Typography variant="delta" tag="h2">
        Only in the translation
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        Remove in the edit view what is not wanted here.
      </Typography>
      {surplus.map(({ path, label, text, isOrphaned }) => (
        <Typography key={path} tag="p">
          {isOrphaned && (
            <Badge backgroundColor="warning100" textColor="neutral800">
              No longer in the source
            </Badge>
          )}{' '}
          {label}: {text}
        </Typography>
      ))}
    </Box>
  );
}
