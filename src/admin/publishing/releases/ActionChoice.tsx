import { Box, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReleaseItem } from '../../../publishing/releases/contract';
import { ACTIONS } from '../wording/releases';

interface Props {
  value: ReleaseItem['action'];
  onChange: (action: ReleaseItem['action']) => void;
}

/** Whether entries are published or taken off the site. */
export function ActionChoice({ value, onChange }: Props) {
  const label = useId();
  return (
    <Box>
      <Typography id={label} variant="pi" fontWeight="bold" tag="div" paddingBottom={1}>
        What becomes of them
      </Typography>
      <Radio.Group
        aria-labelledby={label}
        value={value}
        onValueChange={(chosen: string) => onChange(chosen as ReleaseItem['action'])}
      >
        {Object.entries(ACTIONS).map(([action, words]) => (
          <Radio.Item key={action} value={action}>
            {words}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Box>
  );
}
