import type { Check } from './check';

/** Blocks a translation without words: front ends would show a gap. */
export const empty: Check = {
  id: 'empty',
  severity: 'blocker',
  check: ({ words }) => (words.source.trim() !== '' && words.target.trim() === '' ? ['The translation is empty.'] : []),
};
