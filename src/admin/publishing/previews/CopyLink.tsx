import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { whole } from './links';

interface Props {
  /** Whom it is for. */
  name: string;
  url: string;
}

/** A link to send to somebody. Where the browser keeps the clipboard to itself, it is selected, to be copied by hand. */
export function CopyLink({ name, url }: Props) {
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole(url));
      setSaid('Copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid('It is selected: copy it with Ctrl+C, or Cmd+C.');
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root>
        <Field.Label>{`Link for ${name}`}</Field.Label>
        <Field.Input ref={field} readOnly value={whole(url)} onFocus={() => field.current?.select()} />
      </Field.Root>
      <Flex gap={3} wrap="wrap">
        <Button size="S" variant="secondary" aria-label={`Copy the link for ${name}`} onClick={copy}>
          Copy
        </Button>
        <Box role="status">
          <Typography variant="pi">{said}</Typography>
        </Box>
      </Flex>
    </Flex>
  );
}
