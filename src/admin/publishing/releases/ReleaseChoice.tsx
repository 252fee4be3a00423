import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { STATES } from '../wording/releases';
import { NameField } from './NameField';
import { useReleasesToCome } from './useReleasesToCome';

/** The number of a release that there is, or the name of a new one. */
export type Target = { id: number } | { name: string };

const NEW = 'new';

/** A release that is still to come, or a new one with a name. */
export function ReleaseChoice({ target, onChange }: { target: Target; onChange: (target: Target) => void }) {
  const loaded = useReleasesToCome();
  const releases = loaded.state === 'done' ? loaded.data.releases : [];
  return (
    <>
      <Field.Root name="release" {...(loaded.state === 'failed' && { error: loaded.message })}>
        <Field.Label>Release</Field.Label>
        <SingleSelect
          value={'id' in target ? String(target.id) : NEW}
          onChange={(value: string | number) => onChange(value === NEW ? { name: '' } : { id: Number(value) })}
        >
          {[
            <SingleSelectOption key={NEW} value={NEW}>
              A new release
            </SingleSelectOption>,
            ...releases.map(({ id, name, state }) => (
              <SingleSelectOption key={id} value={String(id)}>
                {`${name} (${STATES[state].toLowerCase()})`}
              </SingleSelectOption>
            )),
          ]}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      {'name' in target && <NameField value={target.name} onChange={(name) => onChange({ name })} />}
    </>
  );
}
