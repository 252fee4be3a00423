import { element } from './element.js';

/**
 * Shows the snippet of a search hit: text in which `<mark>` surrounds what was found. The API escapes everything else;
 * even so, only text and marks are taken from it.
 *
 * @param {string} html
 * @returns {Node[]}
 */
export function snippet(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? element('mark', {}, node.textContent) : document.createTextNode(node.textContent),
  );
}
