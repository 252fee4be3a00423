import { unstable_useDocumentLayout as useDocumentLayout, useQueryParams } from '@strapi/strapi/admin';
import { draftParams, type EditQuery } from '../saving/draftParams';
import { Readiness } from './Readiness';

interface Props {
  model: string;
  documentId?: string;
  activeTab: 'draft' | 'published' | null;
  document?: { locale?: string | null; updatedAt?: string; publishedAt?: string | null };
  meta?: { availableStatus?: { publishedAt?: string | null; updatedAt?: string }[] };
}

/** Beside an entry in the edit view: what keeps it from being published, what would change, and what is served. */
export function ReadinessPanel({ model, documentId, activeTab, document, meta }: Props) {
  const { edit } = useDocumentLayout(model);
  const [{ query }] = useQueryParams<EditQuery>();
  const { draftAndPublish, i18n } = edit.options as { draftAndPublish?: boolean; i18n?: { localized?: boolean } };
  if (!model.startsWith('api::') || !draftAndPublish) return null;
  const asked = draftParams(query).locale ?? document?.locale;
  const locale = i18n?.localized && typeof asked === 'string' ? asked : null;
  // An entry is read again after every save and publication.
  const version = [document?.updatedAt, ...(meta?.availableStatus ?? []).map((one) => one.updatedAt)].join(' ');
  return {
    title: 'Publishing',
    content: (
      <Readiness
        key={`${model} ${documentId} ${locale}`}
        uid={model}
        documentId={documentId}
        locale={locale}
        isDraft={activeTab !== 'published'}
        version={version}
      />
    ),
  };
}
