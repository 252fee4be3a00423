import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
} from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { EditConflict } from '../../../edits/contract';
import { useRefusal } from '../saving/answers';
import { typedFields, type Values } from '../saving/merge';
import { useEntryForm } from '../saving/useEntryForm';
import { type Choice, decidedValues } from './decide';

interface Entry {
  uid: string;
  documentId: string;
  params: Record<string, unknown>;
}

/** Somebody saved first: what is known of it, and how the form goes on from what is saved now. */
export function useConflict({ uid, documentId, params }: Entry) {
  const { collectionType } = useContentManagerContext();
  const form = useEntryForm('Conflict');
  const [conflict, forget] = useRefusal<EditConflict>('edit-conflict', uid, documentId);
  const { document, refetch, getInitialFormValues } = useDocument({ collectionType, model: uid, documentId, params });
  const waiting = useRef<{ typed: Values; choices: Readonly<Record<string, Choice>>; since: unknown } | undefined>();

  // Runs ahead of the form's own effect, which would fill it with what is saved now and nothing else.
  useEffect(() => {
    const decided = waiting.current;
    if (!decided || !document || document.updatedAt === decided.since) return;
    waiting.current = undefined;
    const saved = getInitialFormValues() as Values | undefined;
    if (!saved) return;
    form.resetForm(saved);
    form.setValues(decidedValues(saved, decided.typed, decided.choices));
  }, [document, getInitialFormValues, form]);

  return {
    conflict,
    typed: conflict ? typedFields(form.initialValues, form.values) : {},
    /** Loads what is saved now under what was typed; it is not saved yet. */
    decide: (choices: Readonly<Record<string, Choice>>) => {
      const typed = typedFields(form.initialValues, form.values);
      waiting.current = { typed, choices, since: document?.updatedAt };
      forget();
      refetch();
    },
    forget,
  };
}
