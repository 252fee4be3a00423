import { useAPIErrorHandler } from '@strapi/strapi/admin';
import type { ShownFinding } from '../../../publishing/contract';
import { useEntryForm } from '../saving/useEntryForm';
import { focusSaid } from './focusSaid';

/**
 * Shows a finding at its field and moves the focus there. The form does it as it does with errors: it opens the part of
 * the entry in which the field is. (The address cannot name the field, for the edit view asks before it is left.)
 */
export function useGoToField(): (finding: ShownFinding) => void {
  const { setErrors } = useEntryForm('GoToField');
  const { _unstableFormatValidationErrors: asErrors } = useAPIErrorHandler();
  return ({ field, severity, message }) => {
    const said = severity === 'warning' ? `Warning: ${message}` : message;
    setErrors({});
    setErrors(asErrors({ details: { errors: [{ path: field.split('.'), message: said, name: '' }] } } as never));
    focusSaid(field, said);
  };
}
