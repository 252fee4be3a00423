import { Field, TextInput } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** A year: a whole number that has no thousands. */
export function YearInput({ name, label, hint, required = false, disabled = false }: Props) {
  const field = useField<number | string | null>(name);
  const focus = useFocusInputField<HTMLInputElement>(name);
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        ref={focus}
        inputMode="numeric"
        maxLength={4}
        disabled={disabled}
        value={field.value === null || field.value === undefined ? '' : String(field.value)}
        onChange={({ target }: { target: HTMLInputElement }) => field.onChange(name, yearIn(target.value))}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** What is no number is left as it is, for the form to say so. */
function yearIn(text: string): number | string | null {
  if (text.trim() === '') return null;
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
