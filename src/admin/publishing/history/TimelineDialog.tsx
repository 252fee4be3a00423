import { Box, Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { RecordLine, Timeline } from '../../../publishing/contract';
import { useEntryForm } from '../saving/useEntryForm';
import { actionWords, momentWords } from '../wording/record';
import { Comparison } from './Comparison';
import type { Recorded } from './History';
import { LineWords } from './LineWords';
import { RestoreLine } from './RestoreLine';
import { selected } from './selected';
import { useTimeline } from './useTimeline';

interface Props {
  of: Recorded;
  timeline: Timeline;
  onClose: () => void;
}

/** The whole record of an entry in a language: to compare any two states, and to restore one into the draft. */
export function TimelineDialog({ of, timeline, onClose }: Props) {
  const { lines, hasMore, more, problem } = useTimeline(of, timeline);
  const { modified } = useEntryForm('Timeline');
  const [chosen, setChosen] = useState<number[]>([]);
  const [restoring, setRestoring] = useState<RecordLine | undefined>();
  const [older, newer] = [Math.min(...chosen), Math.max(...chosen)];
  if (restoring) return <RestoreLine line={restoring} onClose={() => setRestoring(undefined)} onDone={onClose} />;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>What was public</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>Choose two states to compare them, or restore one into the draft.</Typography>
            <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
              {lines.map((line) => (
                <Flex key={line.id} tag="li" gap={3} alignItems="flex-start" justifyContent="space-between" wrap="wrap">
                  <Flex gap={3} alignItems="flex-start">
                    <Checkbox
                      aria-label={`Compare: ${actionWords(line)}, ${momentWords(line.at)}`}
                      checked={chosen.includes(line.id)}
                      onCheckedChange={() => setChosen((before) => selected(before, line.id))}
                    />
                    <LineWords line={line} />
                  </Flex>
                  {line.action === 'publish' && (
                    <Button
                      size="S"
                      variant="tertiary"
                      disabled={modified}
                      aria-label={`Restore what was published ${momentWords(line.at)}`}
                      onClick={() => setRestoring(line)}
                    >
                      Restore…
                    </Button>
                  )}
                </Flex>
              ))}
            </Flex>
            {modified && (
              <Typography variant="pi" textColor="neutral600">
                To restore, save what you typed first.
              </Typography>
            )}
            {hasMore && (
              <Button variant="tertiary" onClick={more}>
                Show earlier ones
              </Button>
            )}
            {problem && <Typography textColor="danger600">{problem}</Typography>}
            {chosen.length === 2 && (
              <Box tag="section" aria-label="Comparison" background="neutral100" hasRadius padding={4}>
                <Comparison key={`${older} ${newer}`} older={older} newer={newer} />
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Close
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
