import type { ContentReader } from './xml';

/** Reads an element for its words alone, without the white space around them. */
export function wordsReader(done: (words: string) => void): ContentReader {
  let words = '';
  return {
    text: (text) => {
      words += text;
    },
    close: () => done(words.trim()),
  };
}
