import { Box, Flex, Typography } from '@strapi/design-system';
import type { Change } from '../../../publishing/contract';
import { Changes } from '../../words/Changes';

/** What is otherwise, field by field: texts word by word, facts as a whole. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <Typography>Nothing differs.</Typography>;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {changes.map(({ path, label, kind, before, after }) => (
        <Box key={path}>
          <Typography variant="pi" fontWeight="bold" tag="dt">
            {label}
          </Typography>
          <Box tag="dd" style={{ whiteSpace: 'pre-wrap' }}>
            {kind === 'text' ? (
              <Changes before={before ?? ''} after={after ?? ''} />
            ) : (
              <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
                {before ?? '(nothing)'} → {after ?? '(nothing)'}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Flex>
  );
}
