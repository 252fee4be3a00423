import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Timeline } from '../../../publishing/contract';
import { useLoaded } from '../../useLoaded';
import { PanelBody } from '../readiness/PanelBody';
import { LineWords } from './LineWords';
import { TimelineDialog } from './TimelineDialog';

/** How many lines stand beside the entry; the others are a click away. */
const SHOWN = 3;

export interface Recorded {
  uid: string;
  documentId: string;
  locale: string | null;
}

export function recordAddress({ uid, documentId, locale }: Recorded): string {
  return `/publishing/record/${uid}/${documentId}${locale ? `?locale=${encodeURIComponent(locale)}` : ''}`;
}

/** The last lines of the publication record about an entry in a language. */
export function History({ version, ...of }: Recorded & { version: string }) {
  const loaded = useLoaded<Timeline>(recordAddress(of), version);
  const [isOpen, setOpen] = useState(false);
  if (loaded.state === 'loading') return <Typography variant="pi">Loading…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const { lines } = loaded.data;
  if (lines.length === 0) return <Typography variant="pi">Nothing of this was public yet.</Typography>;
  return (
    <PanelBody>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.id}>
            <LineWords line={line} />
          </li>
        ))}
      </Flex>
      <Button variant="tertiary" fullWidth onClick={() => setOpen(true)}>
        Whole history
      </Button>
      {/* Anew when something was written to the record since. */}
      {isOpen && <TimelineDialog key={lines[0]?.id} of={of} timeline={loaded.data} onClose={() => setOpen(false)} />}
    </PanelBody>
  );
}
