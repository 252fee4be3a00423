import type { ReleaseItem } from '../../../../publishing/releases/contract';

/** One language of an entry that is chosen. */
export type Chosen = Omit<ReleaseItem, 'action'>;

export const keyOf = ({ uid, documentId, locale }: Chosen) => `${uid} ${documentId} ${locale}`;
