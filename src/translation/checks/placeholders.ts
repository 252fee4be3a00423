import type { Check } from './check';
import { difference } from './difference';

const PLACEHOLDER = /%?\{\{?[A-Za-z][\w.-]*\}?\}/g;

/** Blocks a translation in which something that a program fills in was lost, added or translated. */
export const placeholders: Check = {
  id: 'placeholders',
  severity: 'blocker',
  check: ({ words }) => {
    const { missing, extra } = difference(words.source.match(PLACEHOLDER) ?? [], words.target.match(PLACEHOLDER) ?? []);
    return [
      ...missing.map((one) => `The placeholder ${one} is missing; keep it as it is.`),
      ...extra.map((one) => `${one} is no placeholder of the source.`),
    ];
  },
};
