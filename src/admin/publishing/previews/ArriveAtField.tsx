import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { useShowAtField } from '../readiness/useGoToField';
import { useEntryForm } from '../saving/useEntryForm';

/** What the edit view is opened with to begin at a field (React Router's state of a location). */
export interface AtField {
  field: string;
}

/** Shown at the field for as long as it takes to get there. */
const SAID = 'This is where the text of the preview is kept.';

/** Moves the focus to the field that the edit view was opened for (injection zone `editView.right-links`). */
export function ArriveAtField() {
  const { state, key } = useLocation();
  const field = (state as Partial<AtField> | null)?.field;
  const showAtField = useShowAtField('ArriveAtField');
  const { setErrors } = useEntryForm('ArriveAtField');
  const arrived = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (typeof field !== 'string' || arrived.current === key) return;
    arrived.current = key;
    void showAtField(field, SAID).then(() => setErrors({}));
  }, [field, key, showAtField, setErrors]);
  return null;
}
