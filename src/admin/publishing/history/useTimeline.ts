import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { RecordLine, Timeline } from '../../../publishing/contract';
import { messageOf } from '../../words/refusals';
import { type Recorded, recordAddress } from './History';

/** The lines that are known, and earlier ones on request. */
export function useTimeline(of: Recorded, first: Timeline) {
  const { get } = useFetchClient();
  const [lines, setLines] = useState<RecordLine[]>(first.lines);
  const [hasMore, setHasMore] = useState(first.hasMore);
  const [problem, setProblem] = useState<string | undefined>();
  const more = async () => {
    const last = lines.at(-1);
    if (!last) return;
    const address = recordAddress(of);
    try {
      const { data } = await get<{ data: Timeline }>(`${address}${address.includes('?') ? '&' : '?'}before=${last.id}`);
      setLines([...lines, ...data.data.lines]);
      setHasMore(data.data.hasMore);
      setProblem(undefined);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return { lines, hasMore, more, problem };
}
