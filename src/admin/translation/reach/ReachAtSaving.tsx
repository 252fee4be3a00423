import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { askedIn, offerPlace, onAsked } from './asking';
import { ReachQuestion } from './ReachQuestion';

/** The place in the edit view (injection zone `editView.right-links`) where a save asks how far it reaches. */
export function ReachAtSaving() {
  const [place] = useState(() => Symbol('place'));
  useEffect(() => offerPlace(place), [place]);
  const asked = useSyncExternalStore(
    onAsked,
    useCallback(() => askedIn(place), [place]),
  );
  useFocusBack(asked !== undefined);
  return asked ? <ReachQuestion key={asked.edits.map(({ path }) => path).join(' ')} asked={asked} /> : null;
}

/** Strapi takes the focus away before it saves, so that the dialog knows of nothing to give it back to. */
function useFocusBack(isOpen: boolean): void {
  const left = useRef<HTMLElement | undefined>();
  useEffect(() => {
    if (isOpen) return undefined;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) left.current = target;
    };
    document.addEventListener('focusout', note);
    return () => document.removeEventListener('focusout', note);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      // Once the dialog has let go of the page.
      setTimeout(() => left.current?.focus());
    };
  }, [isOpen]);
}
