import { Typography } from '@strapi/design-system';
import type { RecordChanges } from '../../../publishing/contract';
import { useLoaded } from '../../useLoaded';
import { ChangeList } from '../wording/ChangeList';

/** What differs from an earlier line of the record to a later one. */
export function Comparison({ older, newer }: { older: number; newer: number }) {
  const loaded = useLoaded<RecordChanges>(`/publishing/record-lines/${newer}/changes?since=${older}`);
  if (loaded.state === 'loading') return <Typography>Comparing…</Typography>;
  if (loaded.state === 'failed') return <Typography textColor="danger600">{loaded.message}</Typography>;
  return (
    <>
      <Typography fontWeight="bold" tag="h3" paddingBottom={2}>
        From the earlier to the later one
      </Typography>
      <ChangeList changes={loaded.data.changes} />
    </>
  );
}
