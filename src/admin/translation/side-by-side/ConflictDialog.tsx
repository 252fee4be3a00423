import { Button, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { Conflict, Decision } from '../../../translation/contract';
import { counted } from '../../../translation/counted';
import { Conflicts, type ConflictWords } from '../exchange/Conflicts';

const CONFLICT: ConflictWords = {
  heading: 'Both versions',
  sourceThen: 'Source when you began',
  base: 'Translation when you began',
  ours: 'Keep what is saved',
  allOurs: 'Keep all that is saved',
  theirs: 'Save yours',
  allTheirs: 'Save all of yours',
};

interface Props {
  conflicts: Conflict[];
  name: string;
  labelOf: (path: string) => string;
  /** Decisions by path. */
  onDecide: (decided: Record<string, Decision>) => void;
  onClose: () => void;
  /** Once it is gone: goes on in the text. */
  onClosed: () => void;
}

/** Somebody else saved first: nothing was written, and nothing typed is lost. */
export function ConflictDialog({ conflicts, name, labelOf, onDecide, onClose, onClosed }: Props) {
  const [decided, setDecided] = useState<Record<string, Decision>>({});
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <Modal.Header>
          <Modal.Title>{`${counted(conflicts.length, 'segment')} changed since you began`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Conflicts
            words={CONFLICT}
            conflicts={conflicts.map((one) => ({ ...one, id: one.path, label: labelOf(one.path), entry: { name } }))}
            decided={decided}
            onDecide={(paths, take) =>
              setDecided((before) => ({ ...before, ...Object.fromEntries(paths.map((path) => [path, take])) }))
            }
          />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Back, save nothing
          </Button>
          <Flex>
            <Button disabled={conflicts.some(({ path }) => !decided[path])} onClick={() => onDecide(decided)}>
              Save as decided
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
