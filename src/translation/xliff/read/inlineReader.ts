import type { InlineContent } from './inline';
import type { ContentReader, XmlElement } from './xml';

/**
 * Reads words and inline elements into the content of a source or target, of any version.
 *
 * @param inline begins an inline element of XLIFF; `within` reads words and elements in it as those around it
 * @returns undefined from `inline`, or an element of another namespace, is a fault of the content
 */
export function inlineReader(
  content: InlineContent,
  namespace: string,
  inline: (element: XmlElement, within: ContentReader) => ContentReader | undefined,
): ContentReader {
  const within: ContentReader = {
    text: (text) => content.text(text),
    open: (element) => {
      const reader = element.namespace === namespace ? inline(element, within) : undefined;
      if (!reader) content.fault(`<${element.name}> is not an inline element of XLIFF.`);
      return reader;
    },
  };
  return within;
}
