import { Box, Flex, Typography } from '@strapi/design-system';
import type { Readiness as Answer, ShownFinding } from '../../../publishing/contract';
import { useLoaded } from '../../useLoaded';
import { useRefusal } from '../saving/answers';
import { useEntryForm } from '../saving/useEntryForm';
import { findingsWords } from '../wording/counts';
import { servedWords } from '../wording/served';
import { FindingList } from './FindingList';
import { Languages } from './Languages';
import { PanelBody } from './PanelBody';
import { PendingChanges } from './PendingChanges';
import { PublishAnyway } from './PublishAnyway';
import { PublishReady } from './PublishReady';
import { ReviewedToday } from './ReviewedToday';
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
  const loaded = useLoaded<Answer>(documentId && `/publishing/entries/${uid}/${documentId}`, version);
  const [refused] = useRefusal<{ findings: ShownFinding[] }>('publish-refused', uid, documentId);
  const { modified } = useEntryForm('Readiness');
  const readiness = loaded.state === 'done' ? loaded.data : undefined;
  const here = readiness?.languages.find((one) => one.locale === locale);
  const entry = documentId ? { uid, documentId, locale, isModified: modified, onDone: loaded.reload } : undefined;
  return (
    <PanelBody>
      {documentId && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800" minHeight="1.4em">
          {loaded.state === 'failed' ? loaded.message : here ? servedWords(here.served) : 'Loading…'}
        </Typography>
      )}
      {isDraft && <LiveFindings uid={uid} documentId={documentId} locale={locale} version={version} />}
      {entry && <PendingChanges uid={uid} documentId={entry.documentId} locale={locale} version={version} />}
      {readiness && readiness.languages.length > 1 && <Languages readiness={readiness} locale={locale} />}
      {readiness && entry && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <PublishReady entry={entry} readiness={readiness} />
          {here?.mayReview && <ReviewedToday entry={entry} />}
          {here && refused && readiness.mayOverride && here.mayPublish && (
            <PublishAnyway entry={entry} language={here} />
          )}
        </Flex>
      )}
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
