import { Badge, Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { memo, useRef, useState } from 'react';
import { plainTagged } from '../../../tagged-text';
import type { DeskSegment } from '../../../translation/contract';
import { Changes } from '../../words/Changes';
import { Editor } from './Editor';
import { Messages, Room } from './Messages';
import { TaggedWords } from './TaggedWords';
import { Terms } from './Terms';
import { describe, insertTag, lengthOf, tagProblem } from './tags';
import { useFindings } from './useFindings';

export interface RowProps {
  segment: DeskSegment;
  entry: { uid: string; documentId: string; locale: string; sourceLocale: string };
  /** What was typed before and is not saved yet, after the row was away. */
  typed: string | undefined;
  /** Why the server did not take what was typed. */
  refused: string | undefined;
  onType: (path: string, text: string) => void;
  onConfirm: (path: string) => void;
}

const STATES = {
  missing: ['Missing', 'neutral150', 'neutral700'],
  outdated: ['Outdated', 'warning100', 'neutral800'],
  current: ['Current', 'success100', 'success700'],
} as const;

/** One segment, source and translation. Holds what is typed itself, so that typing renders this row alone. */
export const SegmentRow = memo(function SegmentRow({ segment, entry, typed, refused, onType, onConfirm }: RowProps) {
  const { path, label, note, source, target, state, withheld, translatedFrom, maxLength, memory, terms } = segment;
  const saved = target?.text ?? '';
  const [text, setText] = useState(typed ?? saved);
  // Another source or saved text is shown in the same editor, which keeps its focus and its cursor.
  const revision = `${source.fingerprint} ${target?.fingerprint}`;
  const [shown, setShown] = useState(revision);
  if (shown !== revision) {
    setShown(revision);
    setText(typed ?? saved);
  }
  const editor = useRef<HTMLTextAreaElement>(null);
  const problem = tagProblem(text, source.codes);
  const findings = useFindings(segment, entry, text, saved, problem);
  const length = lengthOf(text, source.codes);
  const [stateName, background, color] = STATES[state];
  const hintId = `about-${path}`;
  const termsId = `glossary-${path}`;
  const isBlocked = findings.some(({ severity }) => severity === 'blocker');

  const change = (next: string) => {
    setText(next);
    onType(path, next);
  };
  const insert = (code: DeskSegment['source']['codes'][number]) => {
    const { current } = editor;
    if (!current) return;
    const {
      text: next,
      start,
      end,
    } = insertTag({ text, start: current.selectionStart, end: current.selectionEnd }, code);
    change(next);
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(start, end);
    });
  };

  const confirm = () => {
    // The button goes away with its segment's state: whoever used the keyboard stays in the segment.
    editor.current?.focus();
    onConfirm(path);
  };

  return (
    <Box tag="section" aria-label={label} background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={3}>
        <Typography variant="delta" tag="h2">
          {label}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {text !== saved && (
            <Badge backgroundColor="primary100" textColor="primary700">
              Not saved
            </Badge>
          )}
          {withheld && (
            <Badge backgroundColor="danger100" textColor="danger700">
              Visitors see the source
            </Badge>
          )}
          {isBlocked && (
            <Badge backgroundColor="danger100" textColor="danger700">
              Blocked
            </Badge>
          )}
          <Badge backgroundColor={background} textColor={color}>
            {stateName}
          </Badge>
        </Flex>
      </Flex>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={2}>
          <Box lang={entry.sourceLocale} dir="auto">
            <Typography tag="div" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <TaggedWords text={source.text} codes={source.codes} />
            </Typography>
          </Box>
          {translatedFrom && (
            <Box paddingTop={2}>
              <Typography variant="pi" textColor="neutral600" tag="div">
                Changed since it was translated:
              </Typography>
              <Changes
                before={plainTagged(translatedFrom.text, translatedFrom.codes)}
                after={plainTagged(source.text, source.codes)}
              />
            </Box>
          )}
          {note && (
            <Typography variant="pi" textColor="neutral600">
              {note}
            </Typography>
          )}
          <Terms id={termsId} label={label} terms={terms} sourceLocale={entry.sourceLocale} locale={entry.locale} />
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={2}>
          <Editor
            ref={editor}
            aria-label={`Translation of ${label}`}
            aria-describedby={hintId}
            aria-details={terms.length > 0 ? termsId : undefined}
            aria-invalid={problem !== undefined || refused !== undefined}
            data-path={path}
            data-open={state !== 'current' || isBlocked}
            lang={entry.locale}
            dir="auto"
            spellCheck
            value={text}
            onChange={({ currentTarget }) => change(currentTarget.value)}
          />
          {source.codes.length > 0 && (
            <Flex gap={1} wrap="wrap">
              {source.codes.map((code) => (
                <Button key={code.id} size="S" variant="tertiary" onClick={() => insert(code)}>
                  {`<${code.id}> ${describe(code)}`}
                </Button>
              ))}
            </Flex>
          )}
          <Flex id={hintId} direction="column" alignItems="stretch" gap={1} aria-live="polite">
            <Messages refused={refused} problem={problem} findings={findings} />
            {maxLength !== null && <Room length={length} most={maxLength} />}
          </Flex>
          <Flex gap={2} wrap="wrap">
            {state === 'outdated' && text === saved && (
              <Button size="S" variant="secondary" onClick={confirm}>
                Still right
              </Button>
            )}
            {memory
              .filter((offer) => offer.text !== text)
              .map((offer) => (
                <Button key={offer.text} size="S" variant="secondary" onClick={() => change(offer.text)}>
                  {`Use “${excerpt(plainTagged(offer.text, offer.codes))}”`}
                </Button>
              ))}
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
});

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
