import { Field, TextInput } from '@strapi/design-system';

/** Characters that the name of a release has at most. */
const LONGEST = 200;

/** The name of an entry as the name of a release. */
export const asReleaseName = (name: string) => name.slice(0, LONGEST);

/** What a release is called. */
export function NameField(props: { value: string; onChange: (name: string) => void; hint?: string }) {
  return (
    <Field.Root name="release-name" required {...(props.hint && { hint: props.hint })}>
      <Field.Label>Name of the release</Field.Label>
      <TextInput
        value={props.value}
        maxLength={LONGEST}
        onChange={({ currentTarget }: { currentTarget: HTMLInputElement }) => props.onChange(currentTarget.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
