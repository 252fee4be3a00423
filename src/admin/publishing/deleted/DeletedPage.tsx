import { Box, Button, Td, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Deleted, RecordLine } from '../../../publishing/contract';
import { editView } from '../../addresses';
import { columnsOf, WideTable } from '../../parts/WideTable';
import { useLoaded } from '../../useLoaded';
import { languageName } from '../../words/languageName';
import { RestoreLine } from '../history/RestoreLine';
import { authorWords, momentWords } from '../wording/record';

/** Entries that are gone, the latest first; each can be restored from the publication record. */
export default function DeletedPage() {
  const loaded = useLoaded<Deleted>('/publishing/deleted');
  const [restoring, setRestoring] = useState<RecordLine | undefined>();
  const navigate = useNavigate();
  if (loaded.state === 'loading') return <Page.Loading />;
  if (loaded.state === 'failed') return <Page.Error content={loaded.message} />;
  const { lines } = loaded.data;
  return (
    <Page.Main>
      <Page.Title>Deleted entries</Page.Title>
      <Layouts.Header
        title="Deleted entries"
        subtitle="What was public and was deleted, as the publication record keeps it"
      />
      <Layouts.Content>
        {lines.length === 0 ? (
          <Box background="neutral0" hasRadius padding={6}>
            <Typography>No entry that was ever public is deleted.</Typography>
          </Box>
        ) : (
          <DeletedTable lines={lines} onRestore={setRestoring} />
        )}
        {restoring && (
          <RestoreLine
            line={restoring}
            onClose={() => setRestoring(undefined)}
            onDone={({ uid, documentId, locale }) => navigate(editView(uid, documentId, locale))}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function DeletedTable({ lines, onRestore }: { lines: RecordLine[]; onRestore: (line: RecordLine) => void }) {
  return (
    <WideTable
      label="Deleted entries"
      columns={columnsOf('Entry', 'Language', 'Deleted', 'Restore')}
      rowCount={lines.length}
    >
      {lines.map((line) => (
        <Tr key={line.id}>
          <Td>
            <Typography fontWeight="bold">{line.name ?? line.documentId}</Typography>
          </Td>
          <Td>
            <Typography>{line.locale === null ? '' : languageName(line.locale)}</Typography>
          </Td>
          <Td>
            <Typography>
              {momentWords(line.at)}, {authorWords(line)}
            </Typography>
          </Td>
          <Td>
            <Button
              size="S"
              variant="secondary"
              aria-label={`Restore ${line.name ?? line.documentId}`}
              onClick={() => onRestore(line)}
            >
              Restore…
            </Button>
          </Td>
        </Tr>
      ))}
    </WideTable>
  );
}
