import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { EditKind } from '../../../translation/contract';
import { KINDS } from './kinds';

interface Props {
  name: string;
  label: string;
  /** None where several edits differ. */
  value: EditKind | null;
  onChoose: (kind: EditKind) => void;
}

/** On a narrow screen, what a choice means is read to its end, on two lines. */
const Wrapping = styled.div`
  [role='combobox'] {
    height: auto;
  }
  label,
  [role='combobox'] span {
    white-space: normal;
  }
`;

/** Chooses how far an edit reaches. */
export function KindSelect({ name, label, value, onChoose }: Props) {
  return (
    <Field.Root name={name}>
      <Wrapping>
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
      </Wrapping>
    </Field.Root>
  );
}
