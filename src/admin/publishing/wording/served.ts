import type { Served } from '../../../publishing/contract';

/** What visitors get of a language, in a few words: published and served are not the same. */
export function servedWords(served: Served): string {
  switch (served.state) {
    case 'served':
      return 'Served';
    case 'not-served':
      return `Published, not served: ${served.because}`;
    case 'not-published':
      return 'Not published';
  }
}
