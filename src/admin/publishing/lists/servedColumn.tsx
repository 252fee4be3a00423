import { ServedCell } from './ServedCell';

interface Row {
  documentId: string;
  locale?: string | null;
  updatedAt?: string;
  status?: string;
}

interface TableArguments {
  displayedHeaders: object[];
  layout: { options?: { draftAndPublish?: boolean } };
}

/** Adds to a list what is served of each entry: published and served are not the same. */
export function addServedColumn({ displayedHeaders, layout }: TableArguments): TableArguments {
  if (!layout.options?.draftAndPublish) return { displayedHeaders, layout };
  const column = {
    attribute: { type: 'custom' },
    label: { id: 'publishing.served', defaultMessage: 'Visitors get' },
    name: 'served',
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale, updatedAt, status }: Row, _header: unknown, { model }: { model: string }) =>
      model.startsWith('api::') ? (
        <ServedCell uid={model} documentId={documentId} locale={locale} version={`${updatedAt} ${status}`} />
      ) : null,
  };
  // Beside the name: at the end it would be out of sight.
  const [first, ...others] = displayedHeaders;
  return { displayedHeaders: first ? [first, column, ...others] : [column], layout };
}
