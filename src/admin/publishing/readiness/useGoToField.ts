import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { ShownFinding } from '../../../publishing/contract';
import { useEntryForm } from '../saving/useEntryForm';
import { focusSaid } from './focusSaid';

/**
 * Shows a message at a field and moves the focus there. The form does it as it does with errors: it opens the part of
 * the entry in which the field is.
 *
 * @param field by its path in the form (`faqs.0.question`)
 * @returns whether it is shown on this page
 */
export function useShowAtField(who: string): (field: string, message: string) => Promise<boolean> {
  const { setErrors } = useEntryForm(who);
  const { _unstableFormatValidationErrors: asErrors } = useAPIErrorHandler();
  return async (field, message) => {
    const steps = field.split('.');
    // Where a part of the entry is not there yet, or shows no message itself, what holds it does.
    for (let length = steps.length; length > 0; length -= 1) {
      const path = steps.slice(0, length);
      setErrors({});
      setErrors(asErrors({ details: { errors: [{ path, message, name: '' }] } } as never));
      if (await focusSaid(path.join('.'), message)) return true;
    }
    return false;
  };
}

/**
 * Shows a finding at its field and moves the focus there. (The address cannot name the field, for the edit view asks before
 * it is left.)
 */
export function useGoToField(): (finding: ShownFinding) => Promise<void> {
  const showAtField = useShowAtField('GoToField');
  const { toggleNotification } = useNotification();
  return async ({ field, label, severity, message }) => {
    const said = severity === 'warning' ? `Warning: ${message}` : message;
    if (await showAtField(field, said)) return;
    toggleNotification({ type: 'info', message: `"${label}" is not shown on this page.` });
  };
}
