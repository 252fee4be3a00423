const WORD = /\p{L}[\p{L}\p{M}'’\u2010\u2011-]*/gu;

/**
 * A mark that ends sentences, white space, and no small letter ("approx. two"); or a line break. (Intl.Segmenter copies
 * the whole text into every segment, which a long hostile one makes into gigabytes.)
 */
const END = /(?<=[.!?…][)\]"'”’»]?)[^\S\n]+(?!\p{Ll})|\n+/u;

/** Splits a text into its sentences; one that ends with an abbreviation before a capital ("Dr. Example") counts as two. */
export function sentencesOf(text: string): string[] {
  return text.split(END).map((sentence) => sentence.trim());
}

/** Words with letters; numbers and signs are none. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
