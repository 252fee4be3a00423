import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { PendingChanges } from '../readiness/PendingChanges';
import { Looked, useConsequences } from './Looked';
import type { Does } from './whatItDoes';

interface Props {
  does: Does;
  label: string;
  /** What Strapi asks itself. */
  stock: ReactNode;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** What it does, and the button that does it: disabled while it is not known, and where it would be refused. */
export function Ask({ does, label, stock, onConfirm, onClose }: Props) {
  const [isRunning, setRunning] = useState(false);
  const loaded = useConsequences(does.deed === 'discard' ? undefined : does);
  const isKnown = does.deed === 'discard' || loaded.state !== 'loading';
  const isRefused = loaded.state === 'done' && loaded.data.findings.length > 0;
  const run = async () => {
    setRunning(true);
    await onConfirm().finally(() => setRunning(false));
    onClose();
  };
  const [documentId = ''] = does.documentIds;
  return (
    <>
      <Modal.Body>
        {does.deed === 'discard' ? (
          <>
            <Typography tag="p" paddingBottom={3}>
              The draft becomes again what is published. What only the draft has is lost.
            </Typography>
            <PendingChanges uid={does.uid} documentId={documentId} locale={does.locale} />
          </>
        ) : (
          <Looked loaded={loaded} />
        )}
        {/* Strapi asks "Are you sure?" or what becomes of the draft. */}
        <Box paddingTop={4}>{stock}</Box>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="danger" disabled={!isKnown || isRefused} loading={isRunning} onClick={run}>
          {label}
        </Button>
      </Modal.Footer>
    </>
  );
}
