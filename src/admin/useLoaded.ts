import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { messageOf } from './words/refusals';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; message: string } | { state: 'done'; data: T };

/**
 * Reads an address of the desk, again whenever it changes; an answer that is overtaken by a later one is dropped.
 *
 * @param url undefined reads nothing
 * @param version reads the same address again when it changes
 */
export function useLoaded<T>(url: string | undefined, version?: unknown): Loaded<T> & { reload: () => void } {
  const { get } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` and `version` ask for the same again
  useEffect(() => {
    let isCurrent = true;
    if (!url) return undefined;
    get<{ data: T }>(url).then(
      ({ data }) => isCurrent && setLoaded({ state: 'done', data: data.data }),
      (error) => isCurrent && setLoaded({ state: 'failed', message: messageOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [url, get, turn, version]);
  return { ...loaded, reload: useCallback(() => setTurn((count) => count + 1), []) };
}
