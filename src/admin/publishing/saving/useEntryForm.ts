import { useForm } from '@strapi/strapi/admin';
import type { Values } from './merge';

/** The part of the edit view's form that our panels use. */
export interface EntryForm {
  values: Values;
  initialValues: Values;
  modified: boolean;
  isSubmitting: boolean;
  onChange: (name: string, value: unknown) => void;
  setValues: (values: Values) => void;
  setErrors: (errors: object) => void;
  resetForm: (values: Values) => void;
}

/** The form of the edit view, of which Strapi types values loosely. */
export function useEntryForm(who: string): EntryForm {
  return useForm(who, (form) => form) as unknown as EntryForm;
}
