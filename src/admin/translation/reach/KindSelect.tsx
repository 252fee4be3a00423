import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { EditKind } from '../../../translation/contract';
import { KINDS } from './kinds';

interface Props {
  name: string;
  label: string;
  /** None where several edits differ. */
  value: EditKind | null;
  onChoose: (kind: EditKind) => void;
}

/** Chooses how far an edit reaches. */
export function KindSelect({ name, label, value, onChoose }: Props) {
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        placeholder="Each as chosen below"
        onChange={(chosen: string | number) => onChoose(chosen as EditKind)}
      >
        {Object.entries(KINDS).map(([kind, text]) => (
          <SingleSelectOption key={kind} value={kind}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
