import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to what a selector finds within an element, once it is there. */
export function useFocusOn(within: RefObject<HTMLElement>): (selector: string) => void {
  const wanted = useRef<string | undefined>();
  // After every rendering: what is to be focused comes with a later one.
  useEffect(() => {
    const found = wanted.current && within.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
}
