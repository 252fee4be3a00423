import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Assignment, Assignments } from '../../../worklist/contract';
import { useSaid } from '../../parts/useSaid';
import { PanelBody } from '../../publishing/readiness/PanelBody';
import { useLoaded } from '../../useLoaded';
import { AssignDialog } from './AssignDialog';
import { EntryAssignment } from './EntryAssignment';
import { useMayUpdate } from './useMayUpdate';
import { useUnassign } from './useUnassign';

export interface Entry {
  uid: string;
  documentId: string;
  /** The language that is shown. */
  locale: string | null;
  hasLanguages: boolean;
}

/** Who takes care of an entry and of its languages, and the way to assign it. */
export function EntryAssignments(entry: Entry) {
  const loaded = useLoaded<Assignments>(`/worklist/assignments/${entry.uid}/${entry.documentId}`);
  const mayAssign = useMayUpdate(entry.uid, entry.locale);
  const [dialog, setDialog] = useState<'new' | Assignment | undefined>();
  const { said, say } = useSaid(() => {
    setDialog(undefined);
    loaded.reload();
  });
  const { unassign, isRunning } = useUnassign(entry, { onDone: say('done'), onFailed: say('problem') });
  if (loaded.state === 'loading') return <Typography variant="pi">Loading…</Typography>;
  if (loaded.state === 'failed') return <Typography variant="pi">{loaded.message}</Typography>;
  const { assignments } = loaded.data;
  return (
    <PanelBody>
      {said}
      {assignments.length === 0 ? (
        <Typography variant="pi">Nobody is assigned to it.</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4} width="100%">
          {assignments.map((assignment) => (
            <li key={assignment.locale ?? ''}>
              <EntryAssignment
                assignment={assignment}
                hasLanguages={entry.hasLanguages}
                isRunning={isRunning}
                onChange={() => setDialog(assignment)}
                onUnassign={() => unassign(assignment)}
              />
            </li>
          ))}
        </Flex>
      )}
      {mayAssign && (
        <Button variant="secondary" fullWidth onClick={() => setDialog('new')}>
          Assign…
        </Button>
      )}
      {dialog && (
        <AssignDialog
          entry={entry}
          assignments={assignments}
          changed={dialog === 'new' ? undefined : dialog}
          onDone={say('done')}
          onClose={() => setDialog(undefined)}
        />
      )}
    </PanelBody>
  );
}
