import { useState } from 'react';
import type { Schedule } from '../../../../publishing/releases/contract';
import { ownZone } from '../../wording/releases';
import type { Failure } from '../failure';
import { type MomentErrors, missing, momentErrors, type TypedMoment, typedMoment } from './moment';

/** A moment that is typed, and what is wrong with it. */
export function useMoment(schedule: Schedule | null = null) {
  const [moment, setMoment] = useState<TypedMoment>(() => typedMoment(schedule, ownZone()));
  const [errors, setErrors] = useState<MomentErrors>({});
  return {
    fields: {
      moment,
      errors,
      onChange: (typed: TypedMoment) => {
        setMoment(typed);
        // The choice between two moments stays as long as it is asked.
        if (typed.whichOfTwo === undefined) setErrors({});
      },
    },
    moment,
    /** @returns whether everything is typed that there has to be */
    isWhole: () => {
      const found = missing(moment);
      setErrors(found);
      return Object.keys(found).length === 0;
    },
    /** Says at the fields what the server finds wrong. @returns whether it is about them */
    isRefused: (failure: Failure) => {
      const found = momentErrors(failure, moment);
      if (found) setErrors(found);
      return found !== undefined;
    },
  };
}
