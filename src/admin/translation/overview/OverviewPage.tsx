import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Coverage } from '../../../translation/contract';
import { BelowNavigation } from '../../parts/BelowNavigation';
import { useLoaded } from '../../useLoaded';
import { ExportDialog } from '../exchange/ExportDialog';
import { ImportDialog } from '../exchange/ImportDialog';
import { CoverageTable } from './CoverageTable';
import { EntryTable } from './EntryTable';

/** What there is to translate, and the way out to CAT tools and back. */
export function OverviewPage() {
  const loaded = useLoaded<Coverage>('/translation/coverage');
  const [dialog, setDialog] = useState<'export' | 'import' | undefined>();
  if (loaded.state === 'loading') return <Page.Loading />;
  if (loaded.state === 'failed') return <Page.Error content={loaded.message} />;
  const coverage = loaded.data;
  if (coverage.locales.length === 0) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <Page.Title>Translations</Page.Title>
      <BelowNavigation>
        <Layouts.Header
          title="Translations"
          subtitle={`From ${coverage.sourceLocale} into ${coverage.locales.map(({ name }) => name).join(', ')}`}
          primaryAction={
            <Flex gap={2} wrap="wrap">
              <Button variant="secondary" startIcon={<Upload />} onClick={() => setDialog('import')}>
                Import
              </Button>
              <Button startIcon={<Download />} onClick={() => setDialog('export')}>
                Export
              </Button>
            </Flex>
          }
        />
      </BelowNavigation>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <CoverageTable coverage={coverage} />
          <Typography variant="beta" tag="h2">
            Entries
          </Typography>
          <EntryTable coverage={coverage} />
        </Flex>
      </Layouts.Content>
      {dialog === 'export' && <ExportDialog coverage={coverage} onClose={() => setDialog(undefined)} />}
      {dialog === 'import' && (
        <ImportDialog
          onClose={() => {
            setDialog(undefined);
            loaded.reload();
          }}
        />
      )}
    </Page.Main>
  );
}
