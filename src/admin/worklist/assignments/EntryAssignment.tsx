import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Assignment } from '../../../worklist/contract';
import { aboutWords, dueWords, personWords } from './wording';

interface Props {
  assignment: Assignment;
  hasLanguages: boolean;
  isRunning: boolean;
  onChange: () => void;
  onUnassign: () => void;
}

/** Who takes care of one language of an entry, or of all of it, and until when. */
export function EntryAssignment({ assignment, hasLanguages, isRunning, onChange, onUnassign }: Props) {
  const { isOverdue, note, by, mayChange, person } = assignment;
  const about = aboutWords(assignment.locale, hasLanguages);
  const which = `${person.name}${about && `, ${about}`}`;
  return (
    <Box style={{ overflowWrap: 'anywhere' }}>
      <Typography fontWeight="bold" tag="p">
        {personWords(assignment)}
      </Typography>
      <Typography variant="pi" tag="p" textColor={isOverdue ? 'danger600' : 'neutral800'}>
        {[about, dueWords(assignment)].filter(Boolean).join(' · ')}
      </Typography>
      {note && (
        <Typography variant="pi" tag="p" textColor="neutral800">
          {note}
        </Typography>
      )}
      {by && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {`Assigned by ${by}.`}
        </Typography>
      )}
      {mayChange && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <Button
            size="S"
            variant="tertiary"
            loading={isRunning}
            aria-label={`${person.isMe ? 'Done' : 'Remove'}: ${which}`}
            onClick={onUnassign}
          >
            {person.isMe ? 'Done' : 'Remove'}
          </Button>
          <Button size="S" variant="tertiary" aria-label={`Change: ${which}`} onClick={onChange}>
            Change…
          </Button>
        </Flex>
      )}
    </Box>
  );
}
