import { unstable_useDocumentLayout as useDocumentLayout, useQueryParams } from '@strapi/strapi/admin';
import { draftParams, type EditQuery } from '../../publishing/saving/draftParams';
import { EntryAssignments } from './EntryAssignments';

interface Props {
  model: string;
  documentId?: string;
  document?: { locale?: string | null };
}

/** Beside an entry in the edit view: who takes care of it until when. */
export function AssignmentsPanel({ model, documentId, document }: Props) {
  const { edit } = useDocumentLayout(model);
  const [{ query }] = useQueryParams<EditQuery>();
  if (!model.startsWith('api::') || !documentId) return null;
  const { i18n } = edit.options as { i18n?: { localized?: boolean } };
  const asked = draftParams(query).locale ?? document?.locale;
  const locale = i18n?.localized && typeof asked === 'string' ? asked : null;
  return {
    title: 'Assigned to',
    content: (
      <EntryAssignments
        key={`${model} ${documentId} ${locale}`}
        uid={model}
        documentId={documentId}
        locale={locale}
        hasLanguages={i18n?.localized === true}
      />
    ),
  };
}
