import type { InlineContent } from './inline';
import { inlineReader } from './inlineReader';
import { type ContentReader, SKIPPED } from './xml';

/** The content of a source or target of XLIFF 2.x (2.1, "Inline content"). */
export function inlineReader2(content: InlineContent, namespace: string): ContentReader {
  return inlineReader(content, namespace, ({ name, attribute }, within) => {
    const id = attribute('id');
    const isolated = attribute('isolated') === 'yes';
    switch (name) {
      case 'pc':
        return { ...within, close: content.element(id) };
      case 'mrk':
        return within;
      case 'ph':
        content.standalone(id);
        return SKIPPED;
      case 'sc':
        content.end('open', { id, isolated });
        return SKIPPED;
      case 'ec':
        content.end('close', { id, pair: attribute('startRef') ?? id, isolated });
        return SKIPPED;
      case 'cp':
        codePoint(content, attribute('hex') ?? '');
        return SKIPPED;
      case 'sm':
      case 'em':
        return SKIPPED;
      default:
        return undefined;
    }
  });
}

/** `<cp>` is there for characters XML cannot hold: no text of ours has one. */
function codePoint(content: InlineContent, hex: string): void {
  const character = /^[0-9A-Fa-f]{1,6}$/.test(hex) && Number.parseInt(hex, 16) <= 0x10ffff;
  const text = character ? String.fromCodePoint(Number.parseInt(hex, 16)) : '';
  if (/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(text)) content.text(text);
  else content.fault(`The character U+${hex.slice(0, 6)} is not allowed.`);
}
