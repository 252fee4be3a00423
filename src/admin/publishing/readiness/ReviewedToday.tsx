import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { OpenEntry } from './entry';
import { useAct } from './useAct';

/** Says that the saved draft was reviewed today, as it stands. */
export function ReviewedToday({ entry }: { entry: OpenEntry }) {
  const { act, isRunning } = useAct(entry);
  const { toggleNotification } = useNotification();
  if (entry.locale === null) return null;
  const confirm = async () => {
    const problem = await act('reviewed', { locale: entry.locale }, 'Marked as reviewed today.');
    if (problem) toggleNotification({ type: 'danger', message: problem });
  };
  return (
    <Button variant="tertiary" fullWidth disabled={entry.isModified} loading={isRunning} onClick={confirm}>
      Reviewed today
    </Button>
  );
}
