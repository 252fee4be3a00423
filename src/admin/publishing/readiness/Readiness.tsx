import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Readiness as Answer } from '../../../publishing/contract';
import { useLoaded } from '../../useLoaded';
import { useEntryForm } from '../saving/useEntryForm';
import { findingsWords } from '../wording/counts';
import { servedWords } from '../wording/served';
import { Acts } from './Acts';
import { FindingList } from './FindingList';
import { Languages } from './Languages';
import { PanelBody } from './PanelBody';
import { PendingChanges } from './PendingChanges';
import { useCheck } from './useCheck';
import { useGoToField } from './useGoToField';

interface Props {
  uid: string;
  documentId: string | undefined;
  /** Null for a type without languages. */
  locale: string | null;
  isDraft: boolean;
  /** Reads again when it changes. */
  version: string;
}

export function Readiness({ uid, documentId, locale, isDraft, version }: Props) {
  const [turn, setTurn] = useState(0);
  // Read again after every save, and after what is done here: a review may leave the draft as it is.
  const state = `${version} ${turn}`;
  const loaded = useLoaded<Answer>(documentId && `/publishing/entries/${uid}/${documentId}`, state);
  const { modified } = useEntryForm('Readiness');
  const readiness = loaded.state === 'done' ? loaded.data : undefined;
  const here = readiness?.languages.find((one) => one.locale === locale);
  const entry = documentId
    ? { uid, documentId, locale, isModified: modified, onDone: () => setTurn(turn + 1) }
    : undefined;
  return (
    <PanelBody>
      {documentId && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800" minHeight="1.4em">
          {loaded.state === 'failed' ? loaded.message : here ? servedWords(here.served) : 'Loading…'}
        </Typography>
      )}
      {isDraft && <LiveFindings uid={uid} documentId={documentId} locale={locale} version={state} />}
      {entry && <PendingChanges uid={uid} documentId={entry.documentId} locale={locale} version={state} />}
      {readiness && readiness.languages.length > 1 && <Languages readiness={readiness} locale={locale} />}
      {readiness && entry && <Acts entry={entry} readiness={readiness} />}
    </PanelBody>
  );
}

/** What stands in the way of publishing what is typed. */
function LiveFindings(entry: Pick<Props, 'uid' | 'documentId' | 'locale' | 'version'>) {
  const { values } = useEntryForm('LiveFindings');
  const { findings, isChecking, problem } = useCheck(entry, values, entry.version);
  const goToField = useGoToField();
  return (
    <Box tag="section" aria-label="Findings" aria-busy={isChecking}>
      <Typography variant="pi" role="status" tag="p" paddingBottom={findings?.length ? 3 : 0}>
        {problem ?? (findings ? findingsWords(findings) : 'Checking what is typed…')}
      </Typography>
      {findings && <FindingList findings={findings} onOpen={goToField} />}
    </Box>
  );
}
