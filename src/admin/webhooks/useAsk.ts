import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messageOf } from '../words/refusals';

type Answered<Answer> = { data: Answer } | { problem: string };

/** Asks the server to do something with webhooks. */
export function useAsk() {
  const { get, post, del } = useFetchClient();
  const [isRunning, setRunning] = useState(false);
  const run = async <Answer>(ask: () => Promise<{ data: { data: Answer } }>): Promise<Answered<Answer>> => {
    setRunning(true);
    try {
      const { data } = await ask();
      return { data: data?.data };
    } catch (error) {
      return { problem: messageOf(error) };
    } finally {
      setRunning(false);
    }
  };
  return {
    isRunning,
    read: <Answer>(path: string) => run<Answer>(() => get(`/webhooks${path}`)),
    send: <Answer>(path: string, body: object = {}) => run<Answer>(() => post(`/webhooks${path}`, body)),
    forget: (path: string) => run<undefined>(() => del(`/webhooks${path}`)),
  };
}
