import type { ReleaseLine } from '../../../publishing/releases/contract';
import { useLoaded } from '../../useLoaded';
import { TO_COME } from '../wording/releases';

/** Releases that are still to come: what can be added to. */
export function useReleasesToCome() {
  const query = TO_COME.map((state) => `state=${state}`).join('&');
  return useLoaded<{ releases: ReleaseLine[] }>(`/publishing/releases?${query}`);
}
