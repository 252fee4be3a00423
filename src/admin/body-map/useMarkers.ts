import { useField, useForm } from '@strapi/strapi/admin';
import type { Marker } from '../../body-map';

interface FormRows {
  addFieldRow: (field: string, value: unknown) => void;
  removeFieldRow: (field: string, index: number) => void;
  onChange: (field: string, value: unknown) => void;
}

/** The markers in the edit view's form, and what changes them there as if it were typed. */
export function useMarkers(path: string) {
  const { value } = useField<unknown[] | null>(path);
  const addFieldRow = useForm('BodyMap', (form) => (form as FormRows).addFieldRow);
  const removeFieldRow = useForm('BodyMap', (form) => (form as FormRows).removeFieldRow);
  const onChange = useForm('BodyMap', (form) => (form as FormRows).onChange);
  return {
    /** As they are typed: numbers may lack, or be out of range. */
    markers: value ?? [],
    add: (marker: Marker) => addFieldRow(path, marker),
    change: (index: number, marker: Marker) => onChange(`${path}.${index}`, marker),
    remove: (index: number) => removeFieldRow(path, index),
  };
}
