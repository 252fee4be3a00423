import type { FieldPlace } from './fieldMessage';

/**
 * The field that the edit view is opened for. It is not in the address, for the edit view asks before that is left; nor
 * in its state, which Strapi drops when it puts the language into the address.
 */
let wanted: (FieldPlace & { until: number }) | undefined;

/** How long (ms) an edit view may take to open. */
const PATIENCE = 20_000;

export function wantField(place: FieldPlace): void {
  wanted = { ...place, until: Date.now() + PATIENCE };
}

/** @returns the path of the field, if one of this entry is wanted */
export function wantedField(model: string, documentId: string): string | undefined {
  const isHere = wanted?.model === model && wanted.documentId === documentId && Date.now() < wanted.until;
  return isHere ? wanted?.path : undefined;
}

export function arrivedAtField(): void {
  wanted = undefined;
}
