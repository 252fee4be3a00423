import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useEntryForm } from '../../publishing/saving/useEntryForm';
import { useOpenEntry } from './useOpenEntry';

const PAUSE = 300;

/** Whether an address that somebody wrote is free; nothing is said of the one that is saved, or of none. */
export function useAvailability(field: string, value: string): 'free' | 'taken' | undefined {
  const { uid, locale } = useOpenEntry();
  const { initialValues } = useEntryForm('useAvailability');
  const { post } = useFetchClient();
  const [state, setState] = useState<'free' | 'taken' | undefined>();
  const isAsked = value !== '' && value !== initialValues[field];
  useEffect(() => {
    setState(undefined);
    if (!isAsked) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const question = { contentTypeUID: uid, field, value };
      post<{ isAvailable: boolean }>('/content-manager/uid/check-availability', question, { params: { locale } }).then(
        ({ data }) => isCurrent && setState(data.isAvailable ? 'free' : 'taken'),
        () => undefined, // A malformed one is refused when it is saved, with the reason.
      );
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, value, field, uid, locale, post]);
  return state;
}
