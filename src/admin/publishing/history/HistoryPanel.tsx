import { useQueryParams } from '@strapi/strapi/admin';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { History } from './History';

interface Props {
  model: string;
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string };
  meta?: { availableStatus?: { updatedAt?: string }[] };
}

/** Beside an entry in the edit view: what was public of it, and when. */
export function HistoryPanel({ model, documentId, document, meta }: Props) {
  const [{ query }] = useQueryParams<EditQuery>();
  if (!model.startsWith('api::') || !documentId) return null;
  const asked = draftParams(query).locale;
  // An entry without a language, a source for example, has no locale.
  const locale =
    document && document.locale === null ? null : typeof asked === 'string' ? asked : (document?.locale ?? null);
  const version = [document?.updatedAt, ...(meta?.availableStatus ?? []).map((one) => one.updatedAt)].join(' ');
  return {
    title: 'History',
    content: (
      <History
        key={`${model} ${documentId} ${locale}`}
        uid={model}
        documentId={documentId}
        locale={locale}
        version={version}
      />
    ),
  };
}
