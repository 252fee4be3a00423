import { Field } from '@strapi/design-system';

interface Values {
  url: string;
  description: string;
}

/** Where messages go, and what that is. */
export function EndpointFields({ values, onChange }: { values: Values; onChange: (values: Values) => void }) {
  return (
    <>
      <Field.Root name="url" required hint="It gets a signed POST for every entry that changes for the public.">
        <Field.Label>Address</Field.Label>
        <Field.Input
          type="url"
          value={values.url}
          placeholder="https://www.clinic.example/api/revalidate"
          onChange={({ target }) => onChange({ ...values, url: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="description">
        <Field.Label>What it is</Field.Label>
        <Field.Input
          value={values.description}
          maxLength={200}
          onChange={({ target }) => onChange({ ...values, description: target.value })}
        />
      </Field.Root>
    </>
  );
}
