import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { ConflictDialog } from '../conflict/ConflictDialog';
import { KeptNotice } from '../kept/KeptNotice';
import { draftParams, type EditQuery } from './draftParams';

/**
 * Below the buttons that save, on every size of screen: what keeps edits from being lost. It stands in the edit view's
 * form (injection zone `editView.right-links`).
 */
export function KeepingEdits({ slug }: { slug: string }) {
  const { id } = useParams();
  const [{ query }] = useQueryParams<EditQuery>();
  if (!slug.startsWith('api::') || query.status === 'published') return null;
  const documentId = id === 'create' ? undefined : id;
  const params = draftParams(query);
  const locale = params.locale as string | undefined;
  return (
    <>
      <KeptNotice key={`${documentId} ${locale}`} uid={slug} documentId={documentId} locale={locale} />
      {documentId && <ConflictDialog uid={slug} documentId={documentId} params={params} />}
    </>
  );
}
