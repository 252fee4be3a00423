import type { EditKind, UnsaidEdit } from '../../../translation/contract';

/** How far each edit of a save reaches, by content path. */
export type Choices = Record<string, EditKind>;

/** A save that waits for an answer. */
export interface Asked {
  edits: readonly UnsaidEdit[];
  /** What the button says that goes on. */
  forward: 'Save' | 'Publish';
  /** Nothing, for a save that is not to be made. */
  answer: (choices: Choices | undefined) => void;
}

/** Places where a question can be shown, the latest last: an entry may be edited within another's edit view. */
const places: symbol[] = [];
const listeners = new Set<() => void>();
let asked: Asked | undefined;

/** Offers a place to show questions in, until the returned function is called. */
export function offerPlace(place: symbol): () => void {
  places.push(place);
  tell();
  return () => {
    places.splice(places.indexOf(place), 1);
    if (places.length === 0) asked?.answer(undefined);
    tell();
  };
}

export function canAsk(): boolean {
  return places.length > 0;
}

/** The question that is to be shown in a place. */
export function askedIn(place: symbol): Asked | undefined {
  return places.at(-1) === place ? asked : undefined;
}

/** Calls `listener` whenever another question is to be shown, or none any more. */
export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** @returns what is chosen; nothing if the save is not to be made */
export function ask(question: Pick<Asked, 'edits' | 'forward'>): Promise<Choices | undefined> {
  asked?.answer(undefined);
  return new Promise((resolve) => {
    asked = {
      ...question,
      answer: (choices) => {
        asked = undefined;
        tell();
        resolve(choices);
      },
    };
    tell();
  });
}

function tell(): void {
  for (const listener of listeners) listener();
}
