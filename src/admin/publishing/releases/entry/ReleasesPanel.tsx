import { unstable_useDocumentLayout as useDocumentLayout, useQueryParams } from '@strapi/strapi/admin';
import { draftParams, type EditQuery } from '../../saving/draftParams';
import { useMayPublish } from '../useMayPublish';
import { EntryReleases } from './EntryReleases';

interface Props {
  model: string;
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string };
  meta?: { availableStatus?: { updatedAt?: string }[] };
}

/** Beside an entry in the edit view: in which releases to come it is, for those whose role publishes it. */
export function ReleasesPanel({ model, documentId, document, meta }: Props) {
  const { edit } = useDocumentLayout(model);
  const [{ query }] = useQueryParams<EditQuery>();
  const mayPublish = useMayPublish(model);
  const { draftAndPublish, i18n } = edit.options as { draftAndPublish?: boolean; i18n?: { localized?: boolean } };
  if (!model.startsWith('api::') || !documentId || !draftAndPublish || !mayPublish) return null;
  const asked = draftParams(query).locale ?? document?.locale;
  const locale = i18n?.localized && typeof asked === 'string' ? asked : null;
  const version = [document?.updatedAt, ...(meta?.availableStatus ?? []).map((one) => one.updatedAt)].join(' ');
  return {
    title: 'Releases',
    content: (
      <EntryReleases
        key={`${model} ${documentId} ${locale}`}
        uid={model}
        documentId={documentId}
        locale={locale}
        version={version}
      />
    ),
  };
}
