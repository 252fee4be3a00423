import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

/** Which entry the edit view shows; without an id while it is new. */
export function useOpenEntry(): { uid: string; documentId: string | undefined; locale: string | undefined } {
  const { slug: uid = '', id } = useParams();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return { uid, documentId: id === 'create' ? undefined : id, locale: query.plugins?.i18n?.locale };
}
