import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What the button says that goes back. */
  back?: string;
  /** The button that goes on; none where one can only go back. */
  forward?: ReactNode;
  /** What went wrong when it was tried. */
  problem?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that asks before something is done; as long as it is there, it is open. */
export function Question({ title, back = 'Cancel', forward, problem, onClose, children }: Props) {
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
            <Typography role="alert" tag="p" textColor="danger600">
              {problem}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {back}
          </Button>
          {forward}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
