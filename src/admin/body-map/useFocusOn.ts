import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to what a selector finds within an element, once there are as many markers as there will be then: the
 * form changes a moment later than what asks it to.
 */
export function useFocusOn(within: RefObject<HTMLElement>, count: number): (selector: string, count: number) => void {
  const wanted = useRef<{ selector: string; count: number } | undefined>();
  // After every rendering, since a marker is drawn in one of those that follow.
  useEffect(() => {
    if (wanted.current?.count !== count) return;
    const found = within.current?.querySelector<HTMLElement>(wanted.current.selector);
    if (!found) return;
    wanted.current = undefined;
    found.focus();
  });
  return (selector, then) => {
    wanted.current = { selector, count: then };
  };
}
