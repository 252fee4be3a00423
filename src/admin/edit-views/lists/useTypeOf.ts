import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

interface Options {
  draftAndPublish?: boolean;
  i18n?: { localized?: boolean };
}

/** What a list has to know of its type; undefined while it is read, and for types that are not this project's. */
export function useTypeOf(uid: string) {
  const { list, isLoading } = useDocumentLayout(uid) as unknown as {
    list: { metadatas: object; options: Options };
    isLoading: boolean;
  };
  if (isLoading || !uid.startsWith('api::')) return undefined;
  return {
    isReviewed: 'lastReviewed' in list.metadatas,
    hasDrafts: list.options.draftAndPublish === true,
    isLocalized: list.options.i18n?.localized === true,
  };
}
