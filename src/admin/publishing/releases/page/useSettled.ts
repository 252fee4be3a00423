import { useEffect, useState } from 'react';

/** How long nothing is typed before it is looked for, in milliseconds. */
const PAUSE = 300;

/** What is typed, once nothing more is typed for a moment. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
