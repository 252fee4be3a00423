import { Button } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { messageOf } from '../../words/refusals';
import { download } from './download';

/** One entry with all its segments as XLIFF 1.2, for a CAT tool. */
export function ExportEntry({ uid, documentId, locale }: { uid: string; documentId: string; locale: string }) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const run = async () => {
    try {
      const query = new URLSearchParams({ locale, type: uid, documentId, state: 'all' });
      const { data } = await get(`/translation/export?${query}`, { responseType: 'blob' });
      download(`${documentId}.${locale}.xlf`, data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
  };
  return (
    <Button variant="secondary" onClick={run}>
      Export
    </Button>
  );
}
