import { type ReactNode, useState } from 'react';
import { Said } from './Said';

interface What {
  kind: 'done' | 'problem';
  text: string;
}

/**
 * What came of what was done last, to be shown above what it was done to.
 *
 * @param then what else is done whenever something is said
 */
export function useSaid(then: () => void) {
  const [what, setWhat] = useState<What | undefined>();
  const say = (kind: What['kind']) => (text: string) => {
    setWhat({ kind, text });
    then();
  };
  const said: ReactNode = what && (
    <Said kind={what.kind} turn={what}>
      {what.text}
    </Said>
  );
  return { said, say, saySilence: () => setWhat(undefined) };
}
