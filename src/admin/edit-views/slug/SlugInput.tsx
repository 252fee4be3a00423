import { Field, TextInput, Typography } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import type { ChangeEvent, ReactNode } from 'react';
import { useAvailability } from './useAvailability';
import { useFollowing } from './useFollowing';

interface Props {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  attribute: { targetField?: string };
}

/**
 * The address of an entry. It follows the name until the entry was public in this language or somebody writes an
 * address; emptied, it follows again. Strapi's own field makes one of the type's name, and leaves it at that.
 */
export function SlugInput({ name, label, labelAction, hint, required = false, disabled = false, attribute }: Props) {
  const field = useField<string | null>(name);
  const focus = useFocusInputField<HTMLInputElement>(name);
  const value = field.value ?? '';
  const following = useFollowing({ field: name, source: attribute.targetField ?? 'name', isAllowed: !disabled });
  const availability = useAvailability(name, following.isFollowing ? '' : value);
  const write = ({ target }: ChangeEvent<HTMLInputElement>) => {
    following.writtenByHand(target.value !== '');
    field.onChange(name, target.value);
  };
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput ref={focus} type="text" disabled={disabled} value={value} onChange={write} />
      <Typography role="status" tag="p" variant="pi" textColor={availability === 'taken' ? 'danger600' : 'neutral600'}>
        {following.isFollowing && !disabled && 'Follows the name until it is published, or you change it.'}
        {availability === 'taken' && 'Another entry has this address.'}
        {availability === 'free' && 'This address is free.'}
      </Typography>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
