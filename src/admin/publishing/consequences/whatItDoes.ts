import type { Action, ActionProps, Description } from './action';

interface Deed {
  uid: string;
  documentIds: string[];
}

/** Takes something from the public. */
export interface Loss extends Deed {
  deed: 'unpublish' | 'delete';
  /** `*` for every language. */
  locale: string | string[] | null;
}

/** Takes what the draft alone has. */
interface Discard extends Deed {
  deed: 'discard';
  locale: string | null;
}

export type Does = Loss | Discard;

/**
 * What an action does to what is public; undefined for one that does nothing to it.
 *
 * @param locale the language that is shown
 */
export function whatItDoes(
  { type }: Pick<Action, 'type'>,
  props: ActionProps,
  description: Description,
  locale: string | null,
): Does | undefined {
  const { model, documentId, document, documents } = props;
  if (!model.startsWith('api::')) return undefined;
  const documentIds = documents ? documents.map((one) => one.documentId) : documentId ? [documentId] : [];
  if (documentIds.length === 0) return undefined;
  const shown = document?.locale ?? documents?.[0]?.locale ?? locale;
  const does = <Kind extends Does['deed']>(deed: Kind, where: string | null) => ({
    deed,
    uid: model,
    documentIds,
    locale: where,
  });
  if (type === 'unpublish') return does('unpublish', shown);
  if (type === 'discard') return does('discard', shown);
  // In lists, the language that is shown is deleted; in the entry, all of them.
  if (type === 'delete') return does('delete', documents ? shown : shown === null ? null : '*');
  return isDeletionOfLanguage(type, description) ? does('delete', shown) : undefined;
}

/** i18n's "Delete entry (language)" has no type; its place and its looks tell it from the others. */
function isDeletionOfLanguage(type: string | undefined, { variant, position, dialog }: Description): boolean {
  return !type && variant === 'danger' && dialog?.type === 'dialog' && [position].flat().includes('header');
}
