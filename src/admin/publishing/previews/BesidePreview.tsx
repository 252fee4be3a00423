import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { ConflictDialog } from '../conflict/ConflictDialog';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { FromTextToField } from './FromTextToField';

/**
 * Beside the page that Strapi's Preview shows (injection zone `preview.actions`): a click on a text goes to its field,
 * and what is saved there overwrites nobody's edits unseen, as in the edit view.
 */
export function BesidePreview() {
  const { slug = '', id } = useParams();
  const [{ query }] = useQueryParams<EditQuery>();
  if (!slug.startsWith('api::') || !id || query.status === 'published') return null;
  const params = draftParams(query);
  const locale = typeof params.locale === 'string' ? params.locale : null;
  return (
    <>
      <FromTextToField model={slug} documentId={id} locale={locale} />
      <ConflictDialog uid={slug} documentId={id} params={params} />
    </>
  );
}
