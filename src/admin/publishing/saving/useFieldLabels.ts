import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';

/** What the edit view calls the fields of a type. */
export function useFieldLabels(uid: string): (name: string) => string {
  const { edit } = useDocumentLayout(uid);
  const { metadatas } = edit as { metadatas?: Readonly<Record<string, { label?: string } | undefined>> };
  return useCallback((name) => metadatas?.[name]?.label ?? name, [metadatas]);
}
