import { Button, Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Said } from './Said';

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
export function Question(props: Props) {
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && props.onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{props.title}</Modal.Title>
        </Modal.Header>
        <Asked {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The same within a dialog that is there already, whose title says what is asked. */
export function Asked({ back = 'Cancel', forward, problem, onClose, children }: Props) {
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
          {problem !== undefined && problem !== '' && (
            <Said kind="problem" turn={problem}>
              {problem}
            </Said>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {back}
        </Button>
        {forward}
      </Modal.Footer>
    </>
  );
}
