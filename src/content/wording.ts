import { wording } from './components';
import { type Derived, unsearched } from './member';
import { parts } from './nested';

/**
 * A fact that is written down once for each language, of which readers get the one that they read; null where there is
 * none.
 */
export function wordings(description: string) {
  return {
    is: 'derived',
    from: 'wording',
    stored: unsearched(parts(wording)),
    shape: wording.shape.nullable().meta({ description }),
  } as const satisfies Derived;
}
