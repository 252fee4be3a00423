import type { Action, ActionProps, Description } from './action';

type Deed = 'unpublish' | 'delete' | 'discard';

export interface Does {
  deed: Deed;
  uid: string;
  documentIds: string[];
  /** `*` for every language. */
  locale: string | null;
}

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
  const does = (deed: Deed, where: string | null): Does => ({ deed, uid: model, documentIds, locale: where });
  if (type === 'unpublish' || type === 'discard') return does(type, shown);
  // In lists, the language that is shown is deleted; in the entry, all of them.
  if (type === 'delete') return does('delete', documents ? shown : shown === null ? null : '*');
  return isDeletionOfLanguage(type, description) ? does('delete', shown) : undefined;
}

/** i18n's "Delete entry (language)" has no type; its place and its looks tell it from the others. */
function isDeletionOfLanguage(type: string | undefined, { variant, position, dialog }: Description): boolean {
  return !type && variant === 'danger' && dialog?.type === 'dialog' && [position].flat().includes('header');
}
