import type { Check } from './check';

/** Blocks a translation that its field cannot hold. */
export const length: Check = {
  id: 'length',
  severity: 'blocker',
  check: ({ words, maxLength }) =>
    maxLength !== undefined && words.target.length > maxLength
      ? [
          `${words.target.length} characters; at most ${maxLength} fit. Shorten it by ${words.target.length - maxLength}.`,
        ]
      : [],
};
