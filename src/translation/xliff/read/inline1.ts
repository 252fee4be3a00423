import type { InlineContent } from './inline';
import { inlineReader } from './inlineReader';
import { type ContentReader, SKIPPED } from './xml';

/** The content of a source or target of XLIFF 1.x (1.2, "Inline elements"). */
export function inlineReader1(content: InlineContent, namespace: string): ContentReader {
  /** Words of the text are in `g` and `mrk` alone; the others hold native code. */
  return inlineReader(content, namespace, ({ name, attribute }, within) => {
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
  });
}
