import { Button, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Assignment, People } from '../../../worklist/contract';
import { Question } from '../../parts/Question';
import { useLoaded } from '../../useLoaded';
import { AssignFields } from './AssignFields';
import type { Entry } from './EntryAssignments';
import { type Typed, useAssign } from './useAssign';
import { personWords } from './wording';

interface Props {
  entry: Entry;
  assignments: readonly Assignment[];
  /** The assignment that is changed; undefined for a new one. */
  changed: Assignment | undefined;
  onDone: (said: string) => void;
  onClose: () => void;
}

const FORM = 'assign-entry';

/** Asks who shall take care of an entry until when. */
export function AssignDialog({ entry, assignments, changed, onDone, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>({
    locale: changed ? changed.locale : entry.locale,
    person: changed?.person.isThere ? changed.person.id : undefined,
    due: changed?.due ?? '',
    note: changed?.note ?? '',
  });
  const { locale } = typed;
  const people = useLoaded<People>(
    `/worklist/people/${entry.uid}/${entry.documentId}${locale ? `?locale=${locale}` : ''}`,
  );
  const { assign, isRunning, errors, problem } = useAssign(entry, onDone);
  const known = people.state === 'done' ? people.data.people : [];
  const replaced = changed ? undefined : assignments.find((one) => one.locale === locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assign(typed, known);
  };
  return (
    <Question
      title={changed ? 'Change the assignment' : 'Assign this entry'}
      forward={
        <Button type="submit" form={FORM} loading={isRunning}>
          {changed ? 'Save' : 'Assign'}
        </Button>
      }
      problem={problem ?? (people.state === 'failed' ? people.message : undefined)}
      onClose={onClose}
    >
      <form id={FORM} noValidate onSubmit={submit} style={{ display: 'grid', gap: '1.6rem' }}>
        <AssignFields
          typed={typed}
          people={known}
          // What is changed stays what it is about.
          languages={changed || !entry.hasLanguages ? undefined : [entry.locale, null]}
          errors={errors}
          onChange={setTyped}
        />
        <Typography variant="pi" textColor="neutral600">
          {replaced
            ? `It takes the place of what is assigned to ${personWords(replaced)}.`
            : 'It stands on their homepage, and they are told by e-mail where this server sends any.'}
        </Typography>
      </form>
    </Question>
  );
}
