import { PLACEHOLDER } from '../../tagged-text';
import type { Check } from './check';
import { difference } from './difference';

/** Blocks a translation in which something that a program fills in was lost, added or translated. */
export const placeholders: Check = {
  id: 'placeholders',
  severity: 'blocker',
  check: ({ words }) => {
    const { missing, extra } = difference(placeholdersIn(words.source), placeholdersIn(words.target));
    return [
      ...missing.map((one) => `The placeholder ${one} is missing; keep it as it is.`),
      ...extra.map((one) => `${one} is no placeholder of the source.`),
    ];
  },
};

function placeholdersIn(text: string): string[] {
  return text.match(new RegExp(PLACEHOLDER, 'g')) ?? [];
}
