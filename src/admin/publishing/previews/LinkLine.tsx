import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PreviewLinkLine } from '../../../publishing/preview/contract';
import { Said } from '../../parts/Said';
import { CopyLink } from './CopyLink';
import { openedOf, stateOf } from './links';
import { useSendLinks } from './useSendLinks';

interface Props {
  link: PreviewLinkLine;
  onRevoked: (said: string) => void;
}

/** What is there instead of the button that had the focus. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** A link that was made: for whom, until when, and what became of it; it can be revoked, which is asked first. */
export function LinkLine({ link, onRevoked }: Props) {
  const { id, name, isOpen, url } = link;
  const { send, isRunning, problem } = useSendLinks();
  const [asked, setAsked] = useState<'not yet' | 'now' | 'kept'>('not yet');
  const revoke = async () => {
    if (await send(`/${id}/revoke`)) onRevoked(`The link for ${name} opens nothing any more.`);
  };
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {name}
      </Typography>
      <Typography tag="p" variant="pi" textColor={isOpen ? 'success700' : 'neutral600'}>
        {stateOf(link)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {openedOf(link)}
      </Typography>
      {isOpen && (
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {url && <CopyLink name={name} url={url} />}
          {asked === 'now' ? (
            <Flex role="group" aria-label={`Revoke the link for ${name}?`} gap={2} wrap="wrap">
              <Typography variant="pi">It opens nothing from then on.</Typography>
              {/* The pointer is on it at once, where Strapi's danger has too little contrast. */}
              <Button size="S" variant="danger-light" loading={isRunning} onClick={revoke}>
                {`Revoke the link for ${name}`}
              </Button>
              <Button size="S" variant="tertiary" ref={takeFocus} onClick={() => setAsked('kept')}>
                Keep it
              </Button>
            </Flex>
          ) : (
            <Flex>
              <Button
                size="S"
                variant="danger-light"
                aria-label={`Revoke the link for ${name}…`}
                ref={asked === 'kept' ? takeFocus : undefined}
                onClick={() => setAsked('now')}
              >
                Revoke…
              </Button>
            </Flex>
          )}
        </Flex>
      )}
      {problem && (
        <Said kind="problem" turn={problem}>
          {problem}
        </Said>
      )}
    </Box>
  );
}
