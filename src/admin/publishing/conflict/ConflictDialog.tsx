import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EditConflict } from '../../../edits/contract';
import { useFieldLabels } from '../saving/useFieldLabels';
import { listed } from '../wording/counts';
import { momentWords } from '../wording/record';
import { type Choice, overlaps } from './decide';
import { Overlap } from './Overlap';
import { useConflict } from './useConflict';

interface Props {
  uid: string;
  documentId: string;
  params: Record<string, unknown>;
}

/** Shown when a save is refused because somebody else saved since the entry was opened. Nothing typed is lost. */
export function ConflictDialog(entry: Props) {
  const { conflict, typed, decide, forget } = useConflict(entry);
  if (!conflict) return null;
  return (
    <Decide key={conflict.version} uid={entry.uid} conflict={conflict} typed={typed} decide={decide} close={forget} />
  );
}

interface DecideProps {
  uid: string;
  conflict: EditConflict;
  typed: Readonly<Record<string, unknown>>;
  decide: (choices: Readonly<Record<string, Choice>>) => void;
  close: () => void;
}

function Decide({ uid, conflict, typed, decide, close }: DecideProps) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const labelOf = useFieldLabels(uid);
  const open = overlaps(conflict);
  const others = conflict.fields.filter((field) => !open.includes(field));
  const isUndecided = open.some(({ field }) => !choices[field]);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Somebody else saved this meanwhile</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {whoAndWhen(conflict)} Nothing of yours is saved yet, and nothing that you typed is lost.
            </Typography>
            {others.length > 0 && (
              <Box>
                <Typography fontWeight="bold" tag="h3">
                  Changed by others, not by you
                </Typography>
                <Typography>{listed(others.map(({ label }) => label))}: this is taken over as it is saved.</Typography>
              </Box>
            )}
            {open.map((field) => (
              <Overlap
                key={field.field}
                field={field}
                yours={typed[field.field]}
                choice={choices[field.field]}
                onChoose={(choice) => setChoices((before) => ({ ...before, [field.field]: choice }))}
              />
            ))}
            {!conflict.isComplete && conflict.version && (
              <Typography>
                It cannot be told what others changed. What you typed ({listed(Object.keys(typed).map(labelOf))}) is put
                on top of what is saved now: look through it before you save.
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            Back, save nothing
          </Button>
          {conflict.version && (
            <Button disabled={isUndecided} onClick={() => decide(choices)}>
              {open.length > 0 ? 'Go on as decided' : 'Keep both'}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function whoAndWhen({ version, by, at }: EditConflict): string {
  if (!version) return 'There is no draft in this language any more: somebody deleted it.';
  const who = by ?? 'A program';
  return at ? `${who} saved on ${momentWords(at)}.` : `${who} saved since you opened it.`;
}
