import { Button, Flex } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import type { Release } from '../../../../publishing/releases/contract';
import { ShareDialog } from '../../previews/ShareDialog';
import { isToCome } from '../../wording/releases';
import { CancelSchedule } from '../schedule/CancelSchedule';
import { ScheduleDialog } from '../schedule/ScheduleDialog';
import type { Acting } from '../useAct';
import { Delete } from './Delete';
import { PreviewRelease } from './PreviewRelease';
import { PublishNow } from './PublishNow';
import type { Refusal } from './Refused';
import { Rename } from './Rename';
import { TakeBack } from './TakeBack';

interface Props extends Acting {
  release: Release;
  onRefused: (refusal: Refusal) => void;
  onDeleted: () => void;
}

type Dialog = 'publish' | 'schedule' | 'cancel' | 'rename' | 'delete' | 'take-back' | 'share';

/** What can be done with a release; each opens a question. */
export function Acts({ release, onRefused, onDeleted, ...acting }: Props) {
  const [dialog, setDialog] = useState<Dialog | undefined>();
  const close = () => setDialog(undefined);
  /** Whatever comes of it, the question is answered. */
  const closing: Acting = {
    id: acting.id,
    onDone: (said) => {
      close();
      acting.onDone(said);
    },
    onOvertaken: (message) => {
      close();
      acting.onOvertaken(message);
    },
  };
  const refuse = (refusal: Refusal) => {
    close();
    onRefused(refusal);
  };
  const dialogs: Record<Dialog, ReactNode> = {
    publish: <PublishNow release={release} {...closing} onRefused={refuse} onClose={close} />,
    schedule: <ScheduleDialog release={release} {...closing} onClose={close} />,
    cancel: <CancelSchedule release={release} {...closing} onClose={close} />,
    rename: <Rename release={release} {...closing} onClose={close} />,
    delete: <Delete release={release} {...closing} onDone={onDeleted} onClose={close} />,
    'take-back': <TakeBack release={release} {...closing} onRefused={refuse} onClose={close} />,
    share: <ShareDialog of={{ release: release.id }} what="the site as this release will leave it" onClose={close} />,
  };
  const { state, size, mayPublish } = release;
  const isChangeable = isToCome(release) && mayPublish;
  const isEmpty = size === 0;
  return (
    <Flex tag="section" aria-label="What can be done" gap={2} wrap="wrap">
      {isChangeable && (
        <>
          <Button disabled={isEmpty} onClick={() => setDialog('publish')}>
            Publish now…
          </Button>
          <Button variant="secondary" disabled={isEmpty} onClick={() => setDialog('schedule')}>
            {state === 'scheduled' ? 'Move…' : 'Schedule…'}
          </Button>
          {state !== 'open' && (
            <Button variant="tertiary" onClick={() => setDialog('cancel')}>
              Cancel the schedule…
            </Button>
          )}
          <Button variant="tertiary" onClick={() => setDialog('rename')}>
            Rename…
          </Button>
          <Button variant="danger-light" onClick={() => setDialog('delete')}>
            Delete…
          </Button>
        </>
      )}
      {isToCome(release) && (
        <>
          <PreviewRelease id={release.id} isEmpty={isEmpty} />
          <Button variant="tertiary" onClick={() => setDialog('share')}>
            Share a preview…
          </Button>
        </>
      )}
      {state === 'published' && mayPublish && (
        <Button variant="danger-light" onClick={() => setDialog('take-back')}>
          Take back…
        </Button>
      )}
      {dialog && dialogs[dialog]}
    </Flex>
  );
}
