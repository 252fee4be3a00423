import { Badge, Box, Button, Checkbox, Flex, Link, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { Link as RouterLink, useBlocker, useLocation, useParams } from 'react-router-dom';
import type { Desk, DeskSegment } from '../../../translation/contract';
import { editView } from '../../addresses';
import { BelowNavigation } from '../../parts/BelowNavigation';
import { ExportEntry } from '../exchange/ExportEntry';
import { Bar, isDone } from '../overview/Bar';
import { ConflictDialog } from './ConflictDialog';
import { focusNext, focusSegment } from './focusEditor';
import { SegmentRow } from './SegmentRow';
import { Surplus } from './Surplus';
import { useDesk } from './useDesk';
import { useKeys } from './useKeys';

const KEYS = [
  ['Ctrl or ⌘ + S', 'save as a draft'],
  ['Ctrl or ⌘ + Enter', 'save, and go to the next segment with work'],
  ['Alt + ↓ or ↑', 'next or previous segment'],
] as const;

/** Source and translation of an entry, segment by segment. */
export function SideBySidePage() {
  const { uid = '', documentId = '', locale = '' } = useParams();
  const work = useDesk(`/translation/entries/${uid}/${documentId}?locale=${encodeURIComponent(locale)}`);
  useBlocker(() => work.dirty > 0 && !window.confirm('Some texts are not saved yet. Leave, and lose them?'));
  if (work.desk) return <SideBySide desk={work.desk} work={work} />;
  if (work.loaded.state === 'failed') return <Page.Error content={work.loaded.message} />;
  return <Page.Loading />;
}

function SideBySide({ desk, work }: { desk: Desk; work: ReturnType<typeof useDesk> }) {
  const { uid, documentId, locale, sourceLocale, name, segments, surplus, progress } = desk;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { dirty, conflicts, typed, refused, refusals } = work;
  // A segment that was filtered in stays while it is worked on.
  const shown = segments.filter((one) => !onlyOpen || isOpen(one) || typed.has(one.path));
  // The same object as long as it says the same: rows are rendered anew only when something of theirs changes.
  const entry = useMemo(() => ({ uid, documentId, locale, sourceLocale }), [uid, documentId, locale, sourceLocale]);

  const paths = segments.map(({ path }) => path);
  const goToRefused = () => {
    const first = paths.find((path) => refused.has(path));
    if (first !== undefined) focusSegment(first);
  };
  // Once for each refusal, not while it is being mended. A dialog about it comes first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (conflicts.length === 0) goToRefused();
  }, [refusals]);
  useSegmentOfAddress();

  useKeys(async (event) => {
    const command = event.ctrlKey || event.metaKey;
    const here = document.activeElement?.getAttribute('data-path');
    if (command && event.key === 's') {
      event.preventDefault();
      await work.save();
    } else if (command && event.key === 'Enter') {
      event.preventDefault();
      if (await work.save()) focusNext(paths, here, 1, true);
    } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      focusNext(paths, here, event.key === 'ArrowDown' ? 1 : -1, false);
    }
  });

  return (
    <Page.Main>
      <Page.Title>{`${name}: ${sourceLocale} to ${locale}`}</Page.Title>
      <BelowNavigation>
        <Layouts.Header
          title={name}
          subtitle={`${desk.type}, from ${sourceLocale} into ${locale}`}
          navigationAction={<BackButton fallback="/translations" />}
          primaryAction={
            <Flex gap={3} wrap="wrap">
              {dirty > 0 && (
                <Badge backgroundColor="primary100" textColor="primary700">
                  {`${dirty} not saved`}
                </Badge>
              )}
              <Link tag={RouterLink} to={editView(uid, documentId, locale)}>
                Edit view
              </Link>
              <ExportEntry uid={uid} documentId={documentId} locale={locale} />
              <Button disabled={dirty === 0} onClick={() => work.save()}>
                Save as draft
              </Button>
            </Flex>
          }
        />
      </BelowNavigation>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
            <Bar progress={progress} />
            <Checkbox
              checked={onlyOpen}
              onCheckedChange={(checked: boolean | 'indeterminate') => setOnlyOpen(checked === true)}
            >
              Only what is missing, outdated or blocked
            </Checkbox>
            <Box tag="details">
              <Typography tag="summary" style={{ cursor: 'pointer' }}>
                Keys
              </Typography>
              {KEYS.map(([keys, what]) => (
                <Typography key={keys} tag="div" variant="pi">
                  <kbd>{keys}</kbd>: {what}
                </Typography>
              ))}
            </Box>
          </Flex>
          {shown.map((segment) => (
            <SegmentRow
              key={segment.path}
              segment={segment}
              entry={entry}
              typed={typed.get(segment.path)}
              refused={refused.get(segment.path)}
              onType={work.type}
              onConfirm={work.confirm}
            />
          ))}
          {shown.length === 0 && (
            <Typography>{isDone(progress) ? 'Everything is translated.' : 'Every segment is translated.'}</Typography>
          )}
          {surplus.length > 0 && <Surplus surplus={surplus} />}
        </Flex>
      </Layouts.Content>
      {conflicts.length > 0 && (
        <ConflictDialog
          conflicts={conflicts}
          name={name}
          labelOf={(path) => segments.find((one) => one.path === path)?.label ?? path}
          onDecide={work.decide}
          onClose={() => work.setConflicts([])}
          onClosed={goToRefused}
        />
      )}
    </Page.Main>
  );
}

/** Whether there is something to do about a segment: to translate it, or to mend what blocks it. */
function isOpen({ state, findings }: DeskSegment): boolean {
  return state !== 'current' || findings.some(({ severity }) => severity === 'blocker');
}

/** An address that names a segment behind its # leads there. */
function useSegmentOfAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length > 1) focusSegment(decodeURIComponent(hash.slice(1)));
  }, [hash]);
}
