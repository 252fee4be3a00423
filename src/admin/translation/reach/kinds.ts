import type { EditKind } from '../../../translation/contract';

/** How far an edit reaches, as an editor chooses it. */
export const KINDS: Readonly<Record<EditKind, string>> = {
  typo: 'Typo: translations stay right',
  meaning: 'Meaning: translations are outdated',
  safety: 'Safety: visitors see the source until it is translated',
};
