import type { ContentReader, XmlElement } from './xml';

/** Whether an element is to be translated: it says so, or it is as the element around it. */
export function translated({ attribute }: XmlElement, inherited: boolean): boolean {
  const value = attribute('translate');
  return value === undefined ? inherited : value !== 'no';
}

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
