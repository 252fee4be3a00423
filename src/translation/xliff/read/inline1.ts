import type { InlineContent } from './inline';
import { type ContentReader, SKIPPED, type XmlElement } from './xml';

/** The content of a source or target of XLIFF 1.x (1.2, "Inline elements"). */
export function inlineReader1(content: InlineContent, namespace: string): ContentReader {
  const within: ContentReader = {
    text: (text) => content.text(text),
    open: (element) => {
      const reader = element.namespace === namespace ? inline(element) : undefined;
      if (!reader) content.fault(`<${element.name}> is not an inline element of XLIFF.`);
      return reader;
    },
  };

  /** Words of the text are in `g` and `mrk` alone; the others hold native code. */
  const inline = ({ name, attribute }: XmlElement): ContentReader | undefined => {
    const id = attribute('id');
    const pair = attribute('rid') ?? id;
    switch (name) {
      case 'g':
        return { ...within, close: content.element(id) };
      case 'mrk':
        return attribute('mtype') === 'seg' ? { ...within, close: content.part(attribute('mid')) } : within;
      case 'x':
      case 'ph':
        content.standalone(id);
        return SKIPPED;
      case 'bx':
      case 'bpt':
        content.end('open', { id, pair });
        return SKIPPED;
      case 'ex':
      case 'ept':
        content.end('close', { id, pair });
        return SKIPPED;
      case 'it':
        content.end(attribute('pos') === 'close' ? 'close' : 'open', { id, pair, isolated: true });
        return SKIPPED;
      default:
        return undefined;
    }
  };
  return within;
}
