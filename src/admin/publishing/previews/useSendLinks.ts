import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { PreviewLinkLine } from '../../../publishing/preview/contract';
import { messageOf } from '../../words/refusals';

/** Makes and revokes links; what the server says went wrong stays until it is tried again. */
export function useSendLinks() {
  const { post } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  /** @returns the link as it is then; undefined if it was not done */
  const send = async (path: string, body: object = {}): Promise<PreviewLinkLine | undefined> => {
    setRunning(true);
    setProblem(undefined);
    try {
      return (await post<{ data: PreviewLinkLine }>(`/publishing/previews${path}`, body)).data.data;
    } catch (error) {
      setProblem(messageOf(error));
      return undefined;
    } finally {
      setRunning(false);
    }
  };
  return { send, isRunning, problem };
}
