import { element } from '../element.js';
import { kept } from '../kept.js';
import { richText } from '../rich-text.js';
import { served } from './served.js';

/** A section of a page with its heading; nothing if it has no content. */
export function section(id, title, ...content) {
  const shown = content.flat(Number.POSITIVE_INFINITY).filter(Boolean);
  if (shown.length === 0) return null;
  return element(
    'section',
    { id, class: 'section', 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    shown,
  );
}

/** A section of rich text; nothing if there is none. */
export function textSection(visit, locale, id, title, blocks) {
  return blocks?.length > 0 && section(id, title, prose(visit, locale, blocks));
}

/** Rich text in the language it was served in. */
export function prose(visit, locale, blocks, below = 2) {
  return served(visit, locale, element('div', { class: 'prose', ...kept(blocks) }, richText(blocks, { below })));
}

/** Links to the sections of a page, and what else stands by them. */
export function contents({ messages }, sections, ...others) {
  return element(
    'nav',
    { class: 'contents', 'aria-label': messages.onThisPage },
    element('p', { class: 'contents-title', 'aria-hidden': 'true' }, messages.onThisPage),
    element(
      'ul',
      {},
      sections.map((node) =>
        element('li', {}, element('a', { href: `#${node.id}` }, node.querySelector('h2').textContent)),
      ),
    ),
    others,
  );
}
