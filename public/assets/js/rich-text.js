import { element } from './element.js';
import { isSafeLink, isSafePicture } from './links.js';

/** Marks of a piece of text, and the element that shows each. */
const MARKS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };

/**
 * Shows rich text (Strapi's blocks) as elements.
 *
 * @param {Array} blocks
 * @param {{ below?: number }} [options] level of the heading above the text; headings within it come below that one
 * @returns {HTMLElement[]} one per block; kinds that are not known are shown as paragraphs, so that no text is lost.
 *   Only what this file names is taken from a block: nothing else that it holds reaches the page
 */
export function richText(blocks, { below = 2 } = {}) {
  const nesting = headingNesting(below);
  return (blocks ?? []).map((block) => blockElement(block, nesting));
}

/**
 * Levels of headings, one after the other, so that none is skipped, whichever level an editor begins with: readers with
 * screen readers find their way by them.
 */
function headingNesting(below) {
  const open = [];
  return (level) => {
    while (open.length > 0 && open.at(-1) >= level) open.pop();
    open.push(level);
    return Math.min(6, below + open.length);
  };
}

function blockElement(block, nesting) {
  switch (block.type) {
    case 'heading':
      return element(`h${nesting(Number(block.level) || 1)}`, language(block), inlines(block.children));
    case 'list':
      return listElement(block);
    case 'quote':
      return element('blockquote', language(block), inlines(block.children));
    case 'code':
      return element('pre', { tabindex: '0' }, element('code', {}, inlines(block.children)));
    case 'image':
      return pictureElement(block.image ?? {});
    default:
      return element('p', language(block), inlines(block.children));
  }
}

function pictureElement({ url, alternativeText }) {
  return element('img', { src: isSafePicture(url) && url, alt: alternativeText ?? '', loading: 'lazy' });
}

/** A block in another language than the text around it says so; it is read and spelled in that. */
function language({ locale }) {
  return locale ? { lang: locale } : {};
}

function listElement({ format, children }) {
  return element(
    format === 'ordered' ? 'ol' : 'ul',
    {},
    (children ?? []).map((item) =>
      element('li', language(item), item.type === 'list' ? listElement(item) : inlines(item.children)),
    ),
  );
}

function inlines(children) {
  return (children ?? []).map((child) => (child.type === 'link' ? linkElement(child) : textNode(child)));
}

function linkElement({ url, children }) {
  return isSafeLink(url) ? element('a', { href: url }, inlines(children)) : element('span', {}, inlines(children));
}

function textNode(text) {
  return Object.entries(MARKS).reduce(
    (node, [mark, tag]) => (text[mark] ? element(tag, {}, node) : node),
    document.createTextNode(text.text ?? ''),
  );
}
