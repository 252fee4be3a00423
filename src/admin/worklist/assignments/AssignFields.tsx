import { Box, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import type { People } from '../../../worklist/contract';
import { Picker } from '../../parts/Picker';
import type { Errors, Typed } from './useAssign';
import { aboutWords } from './wording';

interface Props {
  typed: Typed;
  people: People['people'];
  /** What it can be about; undefined where that is not asked. */
  languages: (string | null)[] | undefined;
  errors: Errors;
  onChange: (typed: Typed) => void;
}

/** A person, a day and a note; what is wrong with them is said at the field, which takes the focus. */
export function AssignFields({ typed, people, languages, errors, onChange }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    // A choice does not say itself that it is wrong.
    fields.current?.querySelector<HTMLElement>('[data-wrong=true] :is([role=combobox], input, textarea)')?.focus();
  }, [errors]);
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  return (
    <Flex ref={fields} direction="column" alignItems="stretch" gap={4}>
      {languages && (
        <Field.Root name="assign-about">
          <Field.Label>What</Field.Label>
          <SingleSelect
            value={typed.locale ?? ''}
            onChange={(value: string | number) =>
              change({ locale: value === '' ? null : String(value), person: undefined })
            }
          >
            {languages.map((locale) => (
              <SingleSelectOption key={locale ?? ''} value={locale ?? ''}>
                {aboutWords(locale, true)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Box data-wrong={errors.person !== undefined}>
        <Field.Root name="assign-person" required {...(errors.person && { error: errors.person })}>
          <Field.Label>Person</Field.Label>
          <SingleSelect
            value={typed.person === undefined ? '' : String(typed.person)}
            placeholder="Choose somebody"
            onChange={(value: string | number) => change({ person: Number(value) })}
          >
            {people.map(({ id, name }) => (
              <SingleSelectOption key={id} value={String(id)}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
        </Field.Root>
      </Box>
      <Box data-wrong={errors.due !== undefined}>
        <Field.Root name="assign-due" required {...(errors.due && { error: errors.due })}>
          <Field.Label>Due on</Field.Label>
          <Picker
            type="date"
            value={typed.due}
            onChange={({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ due: currentTarget.value })}
          />
          <Field.Error />
        </Field.Root>
      </Box>
      <Box data-wrong={errors.note !== undefined}>
        <Field.Root name="assign-note" {...(errors.note && { error: errors.note })}>
          <Field.Label>Note</Field.Label>
          <Textarea
            value={typed.note}
            maxLength={300}
            rows={3}
            onChange={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
              change({ note: currentTarget.value })
            }
          />
          <Field.Error />
        </Field.Root>
      </Box>
    </Flex>
  );
}
