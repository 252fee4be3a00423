import { Box, Field, Flex, Radio } from '@strapi/design-system';
import { useEffect, useId, useMemo, useRef } from 'react';
import { Picker } from '../../../parts/Picker';
import { ownZone } from '../../wording/releases';
import { type MomentErrors, type TypedMoment, whichWords } from './moment';
import { timeZones } from './timeZones';

interface Props {
  moment: TypedMoment;
  errors: MomentErrors;
  onChange: (moment: TypedMoment) => void;
}

type Changed = { currentTarget: HTMLInputElement };

/** A day, a time and a time zone; what is wrong with them is said at the field, which takes the focus. */
export function MomentFields({ moment, errors, onChange }: Props) {
  const zones = useMemo(() => timeZones(ownZone()), []);
  const list = useId();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isWrong = errors.day ?? errors.time ?? errors.timeZone;
    if (isWrong) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);
  // Which of two was meant is asked anew for another moment.
  const change = (part: Partial<TypedMoment>) => {
    const { whichOfTwo: _, ...before } = moment;
    onChange({ ...before, ...part });
  };
  return (
    <Flex ref={fields} direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Box flex="1 1 10rem">
          <Field.Root name="release-day" required {...(errors.day && { error: errors.day })}>
            <Field.Label>Day</Field.Label>
            <Picker
              type="date"
              value={moment.day}
              onChange={({ currentTarget }: Changed) => change({ day: currentTarget.value })}
            />
            <Field.Error />
          </Field.Root>
        </Box>
        <Box flex="1 1 8rem">
          <Field.Root name="release-time" required {...(errors.time && { error: errors.time })}>
            <Field.Label>Time</Field.Label>
            <Picker
              type="time"
              value={moment.time}
              onChange={({ currentTarget }: Changed) => change({ time: currentTarget.value })}
            />
            <Field.Error />
          </Field.Root>
        </Box>
      </Flex>
      {errors.twice && (
        <Radio.Group
          aria-label="Which of the two is meant"
          value={moment.whichOfTwo ?? ''}
          onValueChange={(value: string) => onChange({ ...moment, whichOfTwo: value as 'earlier' | 'later' })}
        >
          {(['earlier', 'later'] as const).map((which, index) => (
            <Radio.Item key={which} value={which}>
              {whichWords(which, errors.twice?.[index])}
            </Radio.Item>
          ))}
        </Radio.Group>
      )}
      <Field.Root
        name="release-time-zone"
        required
        hint="Type a part of its name, like “Madrid”."
        {...(errors.timeZone && { error: errors.timeZone })}
      >
        <Field.Label>Time zone</Field.Label>
        {/* The browser's own list: it looks for parts of names, and knows keyboards and screen readers. */}
        <Picker
          list={list}
          value={moment.timeZone}
          autoComplete="off"
          onFocus={({ currentTarget }: Changed) => currentTarget.select()}
          onChange={({ currentTarget }: Changed) => change({ timeZone: currentTarget.value })}
        />
        <datalist id={list}>
          {zones.map((zone) => (
            <option key={zone} value={zone} label={zone.replaceAll('_', ' ')} />
          ))}
        </datalist>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
