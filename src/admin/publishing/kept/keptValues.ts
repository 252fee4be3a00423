/** What was typed into the form of an entry and is not saved yet, by field. */
export interface Kept {
  /** When it was last typed, ISO 8601. */
  at: string;
  fields: Record<string, unknown>;
}

/** Whose, of which entry, in which language. */
export interface Place {
  person: string;
  uid: string;
  /** None for an entry that is still to be created. */
  documentId?: string | undefined;
  locale?: string | null | undefined;
}

const PREFIX = 'typed:';
/** After a month nobody comes back for it. */
const LONGEST = 30 * 24 * 60 * 60 * 1000;
/** A browser gives an origin about five million characters. */
const MOST_CHARACTERS = 400_000;
const MOST_ENTRIES = 10;

export function readKept(storage: Storage, place: Place, now = Date.now()): Kept | undefined {
  const kept = parsed(storage.getItem(keyOf(place)));
  return kept && now - Date.parse(kept.at) <= LONGEST ? kept : undefined;
}

/**
 * Keeps it, or forgets it where there is nothing. What is old goes, and the oldest where there is too much.
 *
 * @returns false if it cannot be kept: it is too large, or the browser keeps nothing
 */
export function keep(storage: Storage, place: Place, fields: Record<string, unknown>, now = Date.now()): boolean {
  const key = keyOf(place);
  try {
    if (Object.keys(fields).length === 0) {
      storage.removeItem(key);
      return true;
    }
    const text = JSON.stringify({ at: new Date(now).toISOString(), fields } satisfies Kept);
    if (text.length > MOST_CHARACTERS) return false;
    tidy(storage, key, now);
    storage.setItem(key, text);
    return true;
  } catch {
    return false; // full, or forbidden in a private window
  }
}

function tidy(storage: Storage, except: string, now: number): void {
  const others = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(PREFIX) && key !== except)
    .map((key) => ({ key, at: Date.parse(parsed(storage.getItem(key))?.at ?? '') || 0 }))
    .sort((one, other) => other.at - one.at);
  others
    .filter(({ at }, index) => now - at > LONGEST || index >= MOST_ENTRIES - 1)
    .forEach(({ key }) => {
      storage.removeItem(key);
    });
}

function keyOf({ person, uid, documentId, locale }: Place): string {
  return PREFIX + JSON.stringify([person, uid, documentId ?? 'create', locale ?? '']);
}

function parsed(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && typeof kept.at === 'string' && typeof kept.fields === 'object' ? kept : undefined;
  } catch {
    return undefined; // not ours, or cut off
  }
}
