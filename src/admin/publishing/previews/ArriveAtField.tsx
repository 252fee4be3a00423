import { useEffect, useRef } from 'react';
import { useParams } from 'react-router-dom';
import { useShowAtField } from '../readiness/useGoToField';
import { useEntryForm } from '../saving/useEntryForm';
import { arrivedAtField, wantedField } from './wantedField';

/** Shown at the field for as long as it takes to get there. */
const SAID = 'This is where the text of the preview is kept.';

/** The form is drawn part by part once it is read. */
const TURNS = 5;

/** Moves the focus to the field that the edit view was opened for (injection zone `editView.right-links`). */
export function ArriveAtField({ slug }: { slug: string }) {
  const { id = '' } = useParams();
  const showAtField = useShowAtField('ArriveAtField');
  const { setErrors } = useEntryForm('ArriveAtField');
  const show = useRef(showAtField);
  show.current = showAtField;
  useEffect(() => {
    const field = wantedField(slug, id);
    if (field === undefined) return undefined;
    let isOpen = true;
    const arrive = async () => {
      for (let turn = 0; turn < TURNS && isOpen; turn += 1) if (await show.current(field, SAID)) break;
      // An edit view that was drawn anew meanwhile goes there itself.
      if (!isOpen) return;
      arrivedAtField();
      setErrors({});
    };
    void arrive();
    return () => {
      isOpen = false;
    };
  }, [slug, id, setErrors]);
  return null;
}
