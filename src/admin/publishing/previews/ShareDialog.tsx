import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PreviewLinkLine } from '../../../publishing/preview/contract';
import { Question } from '../../parts/Question';
import { Said } from '../../parts/Said';
import { useLoaded } from '../../useLoaded';
import { LinkLine } from './LinkLine';
import { linksAddress, type PreviewOf } from './links';
import { NewLink } from './NewLink';

interface Props {
  of: PreviewOf;
  /** What they will see. */
  what: string;
  onClose: () => void;
}

/** Links to a preview, for those who have no account: a new one, and those that were made before. */
export function ShareDialog({ of, what, onClose }: Props) {
  const loaded = useLoaded<{ links: PreviewLinkLine[] }>(linksAddress(of));
  const [said, setSaid] = useState<{ text: string } | undefined>();
  const say = (text: string) => {
    setSaid({ text });
    loaded.reload();
  };
  return (
    <Question title="Share a preview" back="Close" onClose={onClose}>
      <Typography>{`Whoever has the link sees ${what}, without an account, until it expires or you revoke it.`}</Typography>
      <NewLink of={of} onMade={({ name }) => say(`The link for ${name} is made: copy it below and send it.`)} />
      {said && (
        <Said kind="done" turn={said}>
          {said.text}
        </Said>
      )}
      <Box tag="section" aria-label="Links that were made">
        <Typography tag="h2" variant="delta" paddingBottom={3}>
          Links that were made
        </Typography>
        {loaded.state === 'loading' && <Typography variant="pi">Loading…</Typography>}
        {loaded.state === 'failed' && <Said kind="problem">{loaded.message}</Said>}
        {loaded.state === 'done' && <Links links={loaded.data.links} onRevoked={say} />}
      </Box>
    </Question>
  );
}

function Links({ links, onRevoked }: { links: PreviewLinkLine[]; onRevoked: (said: string) => void }) {
  if (links.length === 0) return <Typography variant="pi">None yet.</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
      {links.map((link) => (
        <li key={link.id}>
          <LinkLine link={link} onRevoked={onRevoked} />
        </li>
      ))}
    </Flex>
  );
}
