import { useQueryParams } from '@strapi/strapi/admin';
import { SourceEdits } from './SourceEdits';
import { TranslationFindings } from './TranslationFindings';

interface Props {
  model: string;
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string };
}

/** Beside an entry in the edit view: in the source language its edits, in another one what the checks say. */
export function TranslationPanel({ model, documentId, document }: Props) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? document?.locale;
  // An entry without a language, a source for example, has no translations.
  const isLocalized = !document || typeof document.locale === 'string';
  if (!documentId || documentId === 'create' || !locale || !isLocalized) return null;
  // Read again after every save.
  const key = `${documentId} ${locale} ${document?.updatedAt}`;
  return {
    title: 'Translation',
    content: <PanelContent key={key} uid={model} documentId={documentId} locale={locale} />,
  };
}

function PanelContent(entry: { uid: string; documentId: string; locale: string }) {
  return <TranslationFindings {...entry} otherwise={<SourceEdits {...entry} />} />;
}
