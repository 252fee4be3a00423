import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { detailsOf, messageOf } from '../../words/refusals';
import type { Failure, FailureDetails } from './failure';

/** Asks the server to do something with releases. */
export function useSend() {
  const { post, del } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  /** @param body undefined deletes what is there */
  const send = async <Answer>(path: string, body?: object): Promise<{ data: Answer } | { failure: Failure }> => {
    setRunning(true);
    try {
      const address = `/publishing/releases${path}`;
      const { data } = body ? await post<{ data: Answer }>(address, body) : await del<{ data: Answer }>(address);
      return { data: data?.data };
    } catch (error) {
      return { failure: failureOf(error) };
    } finally {
      setRunning(false);
    }
  };
  return { send, isRunning };
}

function failureOf(error: unknown): Failure {
  const details = detailsOf(error) as FailureDetails & { code?: string };
  return { message: messageOf(error), code: details.code, details };
}
